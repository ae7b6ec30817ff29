import { systemClock } from '@/lib/server/clock'
import { type Watch, watchEvery } from '@/lib/server/watch-every'
import { remindOfEndings } from './remind-of-endings'
import { remindOwners } from './remind-owners'

const LOOK_EVERY_MS = 60_000

/** Looks every minute for whom a pre-mortem has to remind. */
export function startReminderWatch(everyMs: number = LOOK_EVERY_MS): Watch {
  return watchEvery(everyMs, '[premortem] nobody was reminded', async () => {
    await remindOwners(systemClock)
    await remindOfEndings(systemClock)
  })
}
