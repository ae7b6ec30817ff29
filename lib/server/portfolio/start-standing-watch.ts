import { refreshStandings } from './refresh-standings'

const LOOK_EVERY_MS = 1_000

/** Looks every second for standings that are to be written anew, and writes them. One look at a time; a failed one is tried again with the next. */
export function startStandingWatch(everyMs: number = LOOK_EVERY_MS): { stop(): Promise<void> } {
  let running = Promise.resolve()
  let busy = false
  let stopped = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = refreshAll()
      .catch((error) => console.error(`[portfolio] waiting for the database: ${(error as Error).message.split('\n').at(-1)}`))
      .finally(() => {
        busy = false
      })
  }, everyMs)
  async function refreshAll(): Promise<void> {
    while (!stopped && (await refreshStandings()) > 0);
  }
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
