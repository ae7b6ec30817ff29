import { momentOf } from '@/lib/domain/digest'
import { DomainError, invalid } from '@/lib/domain/errors'
import { isDueDay } from '@/lib/domain/review/due'
import type { GiveVerdictInput } from '@/lib/domain/review/inputs'
import { REVIEW_MOVES } from '@/lib/domain/review/moves'
import { quorum } from '@/lib/domain/review/quorum'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { askPeople } from './ask-people'
import { askStandIns, canStandIn } from './ask-stand-ins'
import { endRound, MENDING } from './end-round'
import { findRoundRecords, type RoundRecords } from './find-round-records'

type Following = Pick<GiveVerdictInput, 'decision' | 'reason' | 'delegateId' | 'until'> & {
  proposal: ProposalFacts
  /** As they were before this verdict. */
  records: RoundRecords
  /** The places in which it was given. */
  own: RoundRecords['reviewers']
}

/** What comes of a verdict: a rejection ends the round, an abstention and a delegation ask somebody else, and the writers are told. */
export async function followVerdict(tx: Tx, ctx: Context, given: Following): Promise<void> {
  const { decision, reason, proposal, records } = given
  const { number: round, revisionNumber: revision } = records.round
  if (decision === 'reject') {
    await endRound(tx, ctx, { ...records.round, proposalId: proposal.id }, REVIEW_MOVES.reject.ends)
    await tx.proposal.updateMany({ where: { id: proposal.id, status: 'in_review' }, data: { status: REVIEW_MOVES.reject.to } })
  }
  if (decision === 'delegate') await handOn(tx, ctx, given)
  if (decision === 'abstain') await askStandIns(tx, ctx, proposal.id)
  const after = await findRoundRecords(tx, ctx, proposal.id)
  if (after && quorum(after).requests.length === 0)
    await settleNotifications(tx, ctx, { kinds: MENDING, proposalId: proposal.id })
  const detail = { decision, reason, revision, round }
  await tellWriters(tx, ctx, { kind: KIND_OF[decision], proposalId: proposal.id, detail })
}

const KIND_OF = {
  approve: 'review.decided',
  abstain: 'review.decided',
  delegate: 'review.decided',
  request_changes: 'review.changes_requested',
  reject: 'review.rejected',
} as const

async function handOn(tx: Tx, ctx: Context, { delegateId, until, proposal, records, own }: Following): Promise<void> {
  const { timeZone } = await tx.person.findUniqueOrThrow({ where: { id: ctx.actor.personId }, select: { timeZone: true } })
  if (until && !isDueDay(until, ctx.now(), timeZone))
    throw invalid('Choose a day that lies ahead.', { until: 'Choose a day that lies ahead.' })
  const asked = { workspaceId: proposal.workspaceId, proposalId: proposal.id, actor: ctx.actor }
  if (!delegateId || !(await canStandIn(tx, records, asked, delegateId))) {
    throw new DomainError('invalid', 'They cannot decide for you.', {
      delegateId: 'Choose somebody who is here, is not asked already, and did not write this.',
    })
  }
  const places = own.map((row) => ({
    personId: delegateId,
    function: row.function,
    required: row.required,
    standInForId: ctx.actor.personId,
    until: until ? momentOf(until, 24, timeZone) : row.until,
  }))
  await askPeople(tx, ctx, { ...records.round, proposalId: proposal.id }, places, records.barred)
}
