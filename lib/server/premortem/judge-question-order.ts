import { proposalRuling } from '@/lib/domain/rights'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import type { QuestionOrder } from '@/lib/server/outbox'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'

/**
 * Is a question still wanted, and may whoever asked for it still write there? Time may have passed since. Where they may not,
 * the risk is free again and the trail says so.
 */
export async function judgeQuestionOrder({ proposalId, workspaceId, personId, entryId }: QuestionOrder): Promise<boolean> {
  return transaction({ now: systemClock }, async (tx) => {
    const where = { faqEntryId: entryId, reason: { premortem: { proposalId } } }
    if (!(await tx.risk.findFirst({ where, select: { reasonId: true } }))) return false
    const member = await tx.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } })
    const actor = member && !member.leftAt ? { personId, workspaceId, role: member.role } : null
    const proposal = actor && (await findProposalFacts(tx, actor, proposalId))
    if (actor && proposal && proposalRuling('write', proposal, actor).allowed) return true
    await tx.risk.updateMany({ where, data: { faqEntryId: null } })
    recordEvent(tx, { actor: { personId, workspaceId } }, 'premortem.question_dropped', { proposalId, entryId })
    return false
  })
}
