import { type ChangeRoleInput, changeRoleRuling } from '@/lib/domain/membership'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { lockPeople } from './lock-people'
import { getMemberFacts } from './member-facts'
import { withdrawBeyond } from './withdraw-ways-back'

/** Gives a member another role. Their live connections close and come back with the new rights. */
export async function changeRole(ctx: Context, input: ChangeRoleInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    const { workspaceId } = ctx.actor
    const member = await getMemberFacts(tx, workspaceId, input.personId)
    enforce(changeRoleRuling(member, input.role, ctx.actor))
    if (member.role === input.role) return
    await tx.membership.update({
      where: { workspaceId_personId: { workspaceId, personId: input.personId } },
      data: { role: input.role },
    })
    await withdrawBeyond(tx, ctx, input.personId, input.role)
    recordEvent(tx, ctx, 'member.role_changed', { personId: input.personId, from: member.role, to: input.role })
    await enqueue(tx, ctx, 'rooms.close', { workspaceId, personId: input.personId })
  })
}
