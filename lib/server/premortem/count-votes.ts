import { VOTES_FOR_A_RISK } from '@/lib/domain/premortem/risks'
import type { Tx } from '@/lib/server/context'

/**
 * Makes a risk of every reason with enough votes, numbered by votes. A risk that was planned for before keeps its plan and
 * its number; one whose reason has too few votes now is parked with its plan.
 */
export async function countVotes(tx: Tx, premortemId: string): Promise<void> {
  const reasons = await tx.reason.findMany({
    where: { premortemId, joinedToId: null },
    include: { votes: true, risk: true },
  })
  const counted = reasons
    .map(({ id, position, votes, risk }) => ({ id, position, risk, votes: votes.reduce((sum, vote) => sum + vote.votes, 0) }))
    .sort((one, other) => other.votes - one.votes || one.position - other.position)
  await tx.risk.updateMany({ where: { reason: { premortemId } }, data: { isParked: true, votes: 0 } })
  let highest = Math.max(0, ...reasons.map(({ risk }) => risk?.number ?? 0))
  for (const { id, votes, risk } of counted) {
    if (votes < VOTES_FOR_A_RISK) continue
    if (risk) await tx.risk.update({ where: { reasonId: id }, data: { votes, isParked: false } })
    else await tx.risk.create({ data: { reasonId: id, number: ++highest, votes } })
  }
}
