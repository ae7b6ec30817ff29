import { db } from '@/lib/server/db'
import type { Decision, Round, RoundEnd } from '@/prisma/generated/client'

/** A round on a revision, as it stands in the tables; end: null while it is open. */
export async function aRound(
  proposalId: string,
  revisionNumber: number,
  { number, end }: { number: number; end: RoundEnd | null },
): Promise<Round> {
  const opened = { message: '', policy: {}, openedAt: new Date(), openedById: 'nobody' }
  const ended = end && { end, endedAt: new Date(), endedById: 'nobody' }
  return db.round.create({ data: { proposalId, revisionNumber, number, ...opened, ...ended } })
}

export async function aVerdict({ id, proposalId, revisionNumber }: Round, personId: string, decision: Decision): Promise<void> {
  const given = { role: 'Legal', sections: [], rubric: {}, reason: 'Because.', at: new Date() }
  await db.verdict.create({ data: { roundId: id, proposalId, revisionNumber, personId, decision, ...given } })
}
