import { notFound } from '@/lib/domain/errors'
import type { NameRevisionInput } from '@/lib/domain/revision'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

/** Gives a revision a name afterwards, or takes it away (empty). Its text, message and hashes stay as they were. The last of two wins. */
export async function nameRevision(ctx: Context, { proposalId, number, name }: NameRevisionInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('nameRevision', proposal, ctx.actor))
    const key = { proposalId, number }
    if (!(await tx.revision.findUnique({ where: { proposalId_number: key }, select: { number: true } })))
      throw notFound('revision')
    const named = { name, namedAt: ctx.now(), namedById: ctx.actor.personId }
    if (name === '') await tx.revisionName.deleteMany({ where: key })
    else await tx.revisionName.upsert({ where: { proposalId_number: key }, create: { ...key, ...named }, update: named })
    recordEvent(tx, ctx, name === '' ? 'revision.unnamed' : 'revision.named', { proposalId, number })
  })
}
