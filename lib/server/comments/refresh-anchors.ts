import { findRange, placedThreads } from '@/lib/editor/comment-marks'
import { partOfRoot } from '@/lib/editor/document-roots'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readCommitted } from '@/lib/server/writing/read-committed'
import type { Prisma } from '@/prisma/generated/client'
import { orderMark } from './order-mark'
import { signalComments } from './signal-comments'

/**
 * After a text came to rest: notes where each thread's words stand now, and whether they are gone. Words that are back
 * without their mark (an undo, an old revision, a mark that somebody's browser took off) get it again.
 */
export async function refreshAnchors(proposalId: string): Promise<void> {
  const where: Prisma.ThreadWhereInput = {
    proposalId,
    target: 'selection',
    OR: [{ placedAt: { not: null } }, { cutAt: { not: null } }],
  }
  if ((await db.thread.count({ where })) === 0) return
  await transaction({ now: systemClock }, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "thread" WHERE "proposal_id" = ${proposalId}::uuid ORDER BY "id" FOR NO KEY UPDATE`
    const threads = await tx.thread.findMany({ where })
    const { ydoc } = await readCommitted(tx, proposalId)
    const placed = placedThreads(ydoc)
    let isChanged = false
    for (const { id, slot, part, cutAt, createdById, ...words } of threads) {
      const place = placed.get(id)
      if (place) {
        const now = { slot: place.root, part: partOfRoot(ydoc, place.root), cutAt: null }
        if (now.slot === slot && now.part === part && cutAt === null) continue
        await tx.thread.update({ where: { id }, data: now })
        isChanged = true
        continue
      }
      const range = slot === null ? null : findRange(ydoc, slot, words, true)
      if (range) await orderMark(tx, { now: systemClock, actor: { personId: createdById } }, proposalId, id, range)
      else if (cutAt === null) {
        await tx.thread.update({ where: { id }, data: { cutAt: systemClock() } })
        isChanged = true
      }
    }
    ydoc.destroy()
    if (isChanged) await signalComments(tx, proposalId)
  })
}
