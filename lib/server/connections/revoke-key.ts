import type { OneKeyInput } from '@/lib/domain/api-key'
import { conflict, notFound } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { lockPeople } from '@/lib/server/people/lock-people'

/** From this moment on the key opens nothing. One that was revoked meanwhile is a conflict. */
export async function revokeKey(ctx: Context, { keyId }: OneKeyInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('makeKeys', ctx.actor))
    const { workspaceId, personId } = ctx.actor
    if (!(await tx.apiKey.findFirst({ where: { id: keyId, workspaceId }, select: { id: true } }))) throw notFound('key')
    const { count } = await tx.apiKey.updateMany({
      where: { id: keyId, workspaceId, revokedAt: null },
      data: { revokedAt: ctx.now(), revokedById: personId },
    })
    if (count === 0) throw conflict('key')
    recordEvent(tx, ctx, 'key.revoked', { keyId })
  })
}
