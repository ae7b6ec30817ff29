import { proposalRuling } from '@/lib/domain/rights'
import type { DocumentContent } from '@/lib/editor/content'
import { systemClock } from '@/lib/server/clock'
import { type Context, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { RestoreOrder } from '@/lib/server/outbox'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { keepRevision } from './keep-revision'
import { unpackContent } from './pack-content'

/**
 * The first half of carrying a restore out: keeps the text as it stands, and gives the text that is to come back. Null
 * when the person may not write there any more: the right is judged anew, since time may have passed.
 */
export async function beginRestore(order: RestoreOrder): Promise<DocumentContent | null> {
  const ctx = await findContext(order)
  if (!ctx) return null
  const { proposalId, number } = order
  return transaction(ctx, async (tx) => {
    const proposal = await findProposalFacts(tx, ctx.actor, proposalId)
    if (!proposal || !proposalRuling('bringBack', proposal, ctx.actor).allowed) return null
    await holdProposal(tx, proposal)
    const revision = await tx.revision.findUnique({
      where: { proposalId_number: { proposalId, number } },
      select: { content: true, schemaVersion: true },
    })
    if (!revision) return null
    await keepRevision(tx, ctx, { proposalId, kind: 'before_restore', message: '', authorId: order.personId })
    return unpackContent(revision.content, revision.schemaVersion)
  })
}

/** Who asked, as they stand in the workspace today. */
async function findContext({ personId, workspaceId }: RestoreOrder): Promise<Context | null> {
  const member = await db.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } })
  return member && !member.leftAt ? { actor: { personId, workspaceId, role: member.role }, now: systemClock } : null
}
