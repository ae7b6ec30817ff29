import { onceAMinute } from './once-a-minute'

export type Watch = { stop(): Promise<void> }

/** Looks every so many milliseconds. One look at a time; a failed one is told in the log, after `says`, once a minute, and tried again with the next. */
export function watchEvery(everyMs: number, says: string, look: () => Promise<unknown>): Watch {
  let running: Promise<unknown> | null = null
  const tell = onceAMinute(says)
  const timer = setInterval(() => {
    running ??= look()
      .catch(tell)
      .finally(() => {
        running = null
      })
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
