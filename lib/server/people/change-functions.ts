import type { ChangeFunctionsInput } from '@/lib/domain/membership'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { lockPeople } from './lock-people'
import { getMemberFacts } from './member-facts'

/** Says what a member answers for in reviews. */
export async function changeFunctions(ctx: Context, input: ChangeFunctionsInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('changeRoles', ctx.actor))
    const { workspaceId } = ctx.actor
    const member = await getMemberFacts(tx, workspaceId, input.personId)
    await tx.membership.update({
      where: { workspaceId_personId: { workspaceId, personId: input.personId } },
      data: { functions: input.functions },
    })
    recordEvent(tx, ctx, 'member.functions_changed', {
      personId: input.personId,
      from: member.functions,
      to: input.functions,
    })
    await enqueue(tx, ctx, 'rooms.close', { workspaceId, personId: input.personId })
  })
}
