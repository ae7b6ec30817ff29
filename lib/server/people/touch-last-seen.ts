import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

const EVERY_MS = 5 * 60_000
const touched = new Map<string, number>()

/** Notes that the person is here, at most every five minutes. Never fails a page. */
export async function touchLastSeen(ctx: Context): Promise<void> {
  const { workspaceId, personId } = ctx.actor
  const now = ctx.now()
  const key = `${workspaceId} ${personId}`
  if (now.getTime() - (touched.get(key) ?? 0) < EVERY_MS) return
  touched.set(key, now.getTime())
  const before = new Date(now.getTime() - EVERY_MS)
  await db.membership
    .updateMany({
      where: { workspaceId, personId, OR: [{ lastSeenAt: null }, { lastSeenAt: { lte: before } }] },
      data: { lastSeenAt: now },
    })
    .catch(() => touched.delete(key))
}
