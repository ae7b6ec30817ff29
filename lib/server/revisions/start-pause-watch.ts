import { DAY_MS } from '@/lib/domain/day'
import { systemClock } from '@/lib/server/clock'
import { keepAfterPauses } from './keep-after-pauses'

const LOOK_EVERY_MS = 30_000
/** Twice the longest pause that a workspace can set. */
const LOOK_BACK_MS = 2 * DAY_MS

/**
 * Looks now and then for texts whose writers have paused, and keeps them: first at all texts, then at those that were edited
 * in the last days. One look at a time; a failed one is tried again with the next.
 */
export function startPauseWatch(everyMs: number = LOOK_EVERY_MS): { stop(): Promise<void> } {
  const seen = new Map<string, number>()
  let running = Promise.resolve()
  let busy = false
  let isFirst = true
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    const now = systemClock()
    const where = isFirst ? {} : { editedSince: new Date(now.getTime() - LOOK_BACK_MS) }
    running = keepAfterPauses(now, seen, where)
      .then(() => {
        isFirst = false
      })
      .catch((error) =>
        console.error(`[revisions] no text was kept after a pause: ${(error as Error).message.split('\n').at(-1)}`),
      )
      .finally(() => {
        busy = false
      })
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
