import type { Requirement } from '@/lib/domain/gate'
import { judgeGate } from '@/lib/domain/gate'
import { defaultDueDay } from '@/lib/domain/review/due'
import { requiredFunctions } from '@/lib/domain/review/quorum'
import type { ReviewerChoice, SuggestedReviewer } from '@/lib/domain/review/seen'
import { suggestReviewers } from '@/lib/domain/review/suggest'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { findGateRecords } from '@/lib/server/gate/find-gate-records'
import { findGateText } from '@/lib/server/gate/find-gate-text'
import { readPolicy } from '@/lib/server/gate/read-policy'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { findCommitted } from '@/lib/server/revisions/find-committed'
import { listAskable } from './list-askable'

export type SubmissionForm = {
  /** Of the text as it stands: exactly this is pinned, or nothing is. */
  hash: string
  /** The number of the newest round; 0: none. */
  seen: number
  /** What the gate asks of the text and does not find, the approvals left out. */
  unmet: Requirement[]
  dueDay: string
  approvals: number
  suggested: SuggestedReviewer[]
  askable: ReviewerChoice[]
}

/** What the form "Submit for review" begins with: what is unmet in the text as it stands, and whom the policy and the last round ask. */
export async function getSubmission(ctx: Context, proposalId: string, timeZone: string): Promise<SubmissionForm> {
  const { workspaceId } = await getProposalFacts(db, ctx.actor, proposalId)
  const [{ hash }, { records }, text, { policy }, last, askable, proposal] = await Promise.all([
    findCommitted(db, proposalId),
    findGateRecords(db, ctx, proposalId),
    findGateText(db, ctx, proposalId, null),
    readPolicy(db, workspaceId),
    db.round.findFirst({
      where: { proposalId },
      orderBy: { number: 'desc' },
      include: { reviewers: { orderBy: { askedAt: 'asc' } } },
    }),
    listAskable(ctx, proposalId, { forNewRound: true }),
    db.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { engineeringMonths: true } }),
  ])
  const months = proposal.engineeringMonths?.toNumber() ?? null
  const round = { id: '', revisionNumber: 0, policy, months }
  const gate = judgeGate({ ...records, ...text, policy, waivers: [] })
  return {
    hash,
    seen: last?.number ?? 0,
    unmet: gate.requirements.filter(({ key, state }) => key !== 'approvals' && state !== 'met'),
    dueDay: defaultDueDay(ctx.now(), timeZone, policy.reviewDays),
    approvals: policy.approvals,
    suggested: suggestReviewers({
      functions: policy.functions,
      needed: requiredFunctions({ round, months, reviewers: [] }),
      last: last?.reviewers.filter(({ steppedDownAt, standInForId }) => !steppedDownAt && !standInForId) ?? [],
      askable,
    }),
    askable,
  }
}
