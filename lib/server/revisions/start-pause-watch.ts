import { DAY_MS } from '@/lib/domain/day'
import { systemClock } from '@/lib/server/clock'
import { type Watch, watchEvery } from '@/lib/server/watch-every'
import { keepAfterPauses, type Seen } from './keep-after-pauses'

const LOOK_EVERY_MS = 30_000
/** Twice the longest pause that a workspace can set. */
const LOOK_BACK_MS = 2 * DAY_MS

/**
 * Looks now and then for texts whose writers have paused, and keeps them: first at all texts, then at those that were edited
 * in the last days.
 */
export function startPauseWatch(everyMs: number = LOOK_EVERY_MS): Watch {
  const seen: Seen = new Map()
  let isFirst = true
  return watchEvery(everyMs, '[revisions] no text was kept after a pause', async () => {
    const now = systemClock()
    await keepAfterPauses(now, seen, isFirst ? {} : { editedSince: new Date(now.getTime() - LOOK_BACK_MS) })
    isFirst = false
  })
}
