import { threadRuling } from '@/lib/domain/comments/rulings'
import { DomainError } from '@/lib/domain/errors'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { ChangeOrder } from '@/lib/server/outbox'
import { holdThread } from './hold-thread'

/** Before a change is written: may whoever accepted it still, and is it still open? Its new words, or null. */
export async function beginChange({ personId, workspaceId, threadId }: ChangeOrder): Promise<string | null> {
  const member = await db.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } })
  if (!member || member.leftAt) return null
  const ctx = { actor: { personId, workspaceId, role: member.role }, now: systemClock }
  try {
    return await transaction(ctx, async (tx) => {
      const { row, facts, proposal, actor } = await holdThread(tx, ctx, threadId)
      return threadRuling('acceptChange', facts, proposal, actor).allowed ? row.replacement : null
    })
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
