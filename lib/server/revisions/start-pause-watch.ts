import { systemClock } from '@/lib/server/clock'
import { keepAfterPauses } from './keep-after-pauses'

const LOOK_EVERY_MS = 30_000

/** Looks now and then for texts whose writers have paused, and keeps them. One look at a time; a failed one is tried again with the next. */
export function startPauseWatch(everyMs: number = LOOK_EVERY_MS): { stop(): Promise<void> } {
  const seen = new Map<string, number>()
  let running = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = keepAfterPauses(systemClock(), seen)
      .then(() => {})
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
