import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

/** Asked before a single byte of the file is read; addPicture asks again. @throws DomainError */
export async function checkMayAdd(ctx: Context, proposalId: string): Promise<void> {
  enforce(proposalRuling('write', await getProposalFacts(db, ctx.actor, proposalId), ctx.actor))
}
