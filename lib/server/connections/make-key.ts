import { createHash, randomBytes } from 'node:crypto'
import { type MakeKeyInput, MOST_KEYS } from '@/lib/domain/api-key'
import { DAY_MS } from '@/lib/domain/day'
import { DomainError } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { lockPeople } from '@/lib/server/people/lock-people'

/** Makes a key for programs. It is shown this once: only its hash is kept. Throws 'limit' where there are too many. */
export async function makeKey(ctx: Context, input: MakeKeyInput): Promise<{ key: string }> {
  return transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('makeKeys', ctx.actor))
    const { workspaceId, personId } = ctx.actor
    const living = await tx.apiKey.count({ where: { workspaceId, revokedAt: null } })
    if (living >= MOST_KEYS) throw new DomainError('limit', `A workspace has at most ${MOST_KEYS} keys. Revoke one first.`)
    const key = `dl_${randomBytes(24).toString('base64url')}`
    const now = ctx.now()
    const row = await tx.apiKey.create({
      data: {
        workspaceId,
        name: input.name,
        start: key.slice(0, 7),
        keyHash: hashKey(key),
        scopes: ['clearance:read'],
        createdAt: now,
        createdById: personId,
        expiresAt: input.days === null ? null : new Date(now.getTime() + input.days * DAY_MS),
      },
    })
    recordEvent(tx, ctx, 'key.made', { keyId: row.id, scopes: row.scopes, days: input.days })
    return { key }
  })
}

/** As keys are kept. They are long and random, so that a fast hash is enough. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
