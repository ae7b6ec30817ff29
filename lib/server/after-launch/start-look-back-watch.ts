import { systemClock } from '@/lib/server/clock'
import { remindToLookBack } from './remind-to-look-back'

const LOOK_EVERY_MS = 60_000

/** Looks every minute for reminders after launch that are due. One look at a time; a failed one is tried again with the next. */
export function startLookBackWatch(everyMs: number = LOOK_EVERY_MS): { stop(): Promise<void> } {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= remindToLookBack(systemClock)
      .catch((error) => console.error(`[after launch] nobody was reminded: ${(error as Error).message.split('\n').at(-1)}`))
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
