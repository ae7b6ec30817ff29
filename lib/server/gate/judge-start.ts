import { conflict, DomainError } from '@/lib/domain/errors'
import { type Gate, judgeGate } from '@/lib/domain/gate'
import { changedSince, type StartEngineeringInput, startRuling } from '@/lib/domain/gate-rulings'
import { sightOf } from '@/lib/domain/review/held'
import { enforce } from '@/lib/domain/ruling'
import type { Context, Tx } from '@/lib/server/context'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { findCommitted } from '@/lib/server/revisions/find-committed'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { unpackContent } from '@/lib/server/revisions/pack-content'
import { findGateRecords } from './find-gate-records'
import { findJudgeFacts } from './find-judge-facts'

export type StartJudged = { gate: Gate; clearedDays: number; revisionNumber: number; isAlone: boolean }

/**
 * May this person start engineering on this round, as things are: their right, the gate, and the committed text, which has to read like
 * the pinned revision. Throws what stands in the way.
 */
export async function judgeStart(tx: Tx, ctx: Context, { proposalId, roundId }: StartEngineeringInput): Promise<StartJudged> {
  const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
  const judge = await findJudgeFacts(tx, ctx.actor, proposalId)
  const { records, open } = await findGateRecords(tx, ctx, proposalId)
  const gate = judgeGate(records)
  const sight = open && sightOf({ personId: ctx.actor.personId, writes: judge.wrote }, open)
  enforce(startRuling(proposal, ctx.actor, { ...judge, gate, isUndecided: sight === 'undecided' }))
  const { revisionNumber } = records.judged
  if (records.judged.roundId !== roundId || revisionNumber === null) throw conflict('proposal')
  if (!(await readsLike(tx, proposalId, revisionNumber))) throw new DomainError('conflict', changedSince(revisionNumber))
  return { gate, clearedDays: records.policy.clearedDays, revisionNumber, isAlone: judge.wrote }
}

/** Does the committed text read like this revision? A hash of an older kind is not comparable: then both texts are hashed as it is done today. */
export async function readsLike(tx: Tx, proposalId: string, number: number): Promise<boolean> {
  const pinned = await tx.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId, number } } })
  const live = await findCommitted(tx, proposalId)
  if (live.hashVersion === pinned.hashVersion) return live.hash === pinned.hash
  return live.hash === hashContent(unpackContent(pinned.content, pinned.schemaVersion)).hash
}
