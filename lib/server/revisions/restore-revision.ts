import { DomainError, notFound } from '@/lib/domain/errors'
import { type RestoreRevisionInput, restoreMessage } from '@/lib/domain/revision'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { recordEvent } from '@/lib/server/events'
import { isCarriedOut } from '@/lib/server/is-carried-out'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { findCommitted } from './find-committed'

/** number: the revision that the restore made; null while it is still being carried out. */
export type Restored = { number: number | null }

/**
 * Brings the text of a revision back, or one section of it. The live server does it, among the people who are typing; what
 * stood there is kept as a revision first, and the result as another. The order survives a killed server: it is carried
 * out whole or, until then, not at all. Waits a few seconds for it. Conflict when the text reads like that already.
 */
export async function restoreRevision(ctx: Context, input: RestoreRevisionInput, waitMs = 6000): Promise<Restored> {
  const { proposalId, number, part } = input
  const orderId = await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('bringBack', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const where = { proposalId_number: { proposalId, number } }
    const revision = await tx.revision.findUnique({ where, select: { hash: true, sectionHashes: true, hashVersion: true } })
    if (!revision) throw notFound('revision')
    const now = await findCommitted(tx, proposalId)
    const isSame = part
      ? now.sectionHashes[part] === (revision.sectionHashes as Record<string, string>)[part]
      : now.hash === revision.hash
    if (isSame && now.hashVersion === revision.hashVersion) {
      throw new DomainError('conflict', `The text already reads as in revision ${number}. Nothing was changed.`)
    }
    recordEvent(tx, ctx, 'revision.restore_asked', { proposalId, number, part })
    const { personId, workspaceId } = ctx.actor
    return enqueue(tx, ctx, 'document.restore', { proposalId, workspaceId, personId, number, part })
  })
  if (!(await isCarriedOut(orderId, waitMs))) return { number: null }
  const made = await db.revision.findFirst({
    where: { proposalId, kind: 'restored', message: restoreMessage(number, part) },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return { number: made?.number ?? null }
}
