import type { PersonCard } from '@/lib/domain/person-card'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { listReaders } from './list-readers'

/** Everybody but the viewer who could be invited to a session of this proposal, by name. */
export async function listPremortemReaders(ctx: Context, proposalId: string): Promise<PersonCard[]> {
  const readers = await listReaders(ctx, await getProposalFacts(db, ctx.actor, proposalId))
  return readers.map(({ card }) => card)
}
