import { db } from '@/lib/server/db'

/** Votes that the server has, of everybody, in the pre-mortems of a proposal. A screen shows each slip before that. */
export async function votesCast({ id }: { id: string }): Promise<number> {
  const { _sum } = await db.reasonVote.aggregate({ where: { reason: { premortem: { proposalId: id } } }, _sum: { votes: true } })
  return _sum.votes ?? 0
}
