import { systemClock } from '@/lib/server/clock'
import { type Watch, watchEvery } from '@/lib/server/watch-every'
import { remindToLookBack } from './remind-to-look-back'

const LOOK_EVERY_MS = 60_000

/** Looks every minute for reminders after launch that are due. */
export function startLookBackWatch(everyMs: number = LOOK_EVERY_MS): Watch {
  return watchEvery(everyMs, '[after launch] nobody was reminded', () => remindToLookBack(systemClock))
}
