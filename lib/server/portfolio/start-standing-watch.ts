import { type Watch, watchEvery } from '@/lib/server/watch-every'
import { refreshStandings } from './refresh-standings'

const LOOK_EVERY_MS = 1_000

/** Looks every second for standings that are to be written anew, and writes them, lot after lot. */
export function startStandingWatch(everyMs: number = LOOK_EVERY_MS): Watch {
  let stopped = false
  const watch = watchEvery(everyMs, '[portfolio] waiting for the database', async () => {
    while (!stopped && (await refreshStandings()) > 0);
  })
  return {
    stop() {
      stopped = true
      return watch.stop()
    },
  }
}
