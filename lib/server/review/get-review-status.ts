import { sightOf } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { ProposalView } from '@/lib/server/proposals/get-proposal'
import { findRoundRecords } from './find-round-records'

/** What the bar says of a proposal in review: its round, and whether changes are requested, where the viewer may know that. Null: not in review. */
export async function getReviewStatus(
  ctx: Context,
  proposal: ProposalView,
): Promise<{ round: number; changesRequested: boolean } | null> {
  if (proposal.status !== 'in_review') return null
  const records = await findRoundRecords(db, ctx, proposal.id)
  if (!records) return null
  const writes = proposal.may.submit.allowed
  const sight = sightOf({ personId: ctx.actor.personId, writes }, records)
  return { round: records.round.number, changesRequested: sight === 'open' && quorum(records).requests.length > 0 }
}
