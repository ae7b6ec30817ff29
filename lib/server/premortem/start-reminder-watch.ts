import { systemClock } from '@/lib/server/clock'
import { remindOfEndings } from './remind-of-endings'
import { remindOwners } from './remind-owners'

const LOOK_EVERY_MS = 60_000

/** Looks every minute for whom a pre-mortem has to remind. One look at a time; a failed one is tried again with the next. */
export function startReminderWatch(everyMs: number = LOOK_EVERY_MS): { stop(): Promise<void> } {
  let running: Promise<void> | null = null
  const look = async () => {
    await remindOwners(systemClock)
    await remindOfEndings(systemClock)
  }
  const timer = setInterval(() => {
    running ??= look()
      .catch((error) => console.error(`[premortem] nobody was reminded: ${(error as Error).message.split('\n').at(-1)}`))
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
