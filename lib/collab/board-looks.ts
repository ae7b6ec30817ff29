import { setTimeout as pause } from 'node:timers/promises'
import { oneAtATime } from '@/lib/domain/one-at-a-time'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { type BoardAnswer, boardChange } from '@/lib/domain/premortem/board-change'
import { systemClock } from '@/lib/server/clock'
import { findLookers } from '@/lib/server/premortem/find-lookers'
import { loadSession } from '@/lib/server/premortem/load-session'
import { ASIDE } from '@/lib/server/premortem/signal-premortem'
import { viewSession } from '@/lib/server/premortem/view-session'
import type { Line } from './signals'

/** Screens that heard the same signal ask within this time; nobody makes the server look more often. */
const TOGETHER_MS = 20

/**
 * Answers the screens of a session that look again. Those who ask at the same moment are answered by one load and one judging
 * of their rights, both newer than each question. Each gets its own view, or what changed in it since its last look.
 */
export function boardLooks() {
  const rooms = new Map<string, { waiting: Set<Line>; run: () => Promise<void> }>()
  const known = new WeakMap<Line, PremortemView>()

  async function answer(premortemId: string, waiting: Set<Line>): Promise<void> {
    await pause(TOGETHER_MS)
    const lines = [...waiting]
    waiting.clear()
    if (lines.length === 0) return
    try {
      const signIns = [...new Set(lines.map(({ sessionId }) => sessionId))]
      const [lookers, session] = await Promise.all([findLookers(premortemId, signIns), loadSession(premortemId)])
      for (const line of lines) {
        const looker = lookers.get(line.sessionId)
        if (!looker || !session) {
          line.hangUp()
          continue
        }
        const view = viewSession(session, looker, { actor: looker.actor, now: systemClock })
        const before = known.get(line)
        known.set(line, view)
        const said: BoardAnswer = before ? { change: boardChange(before, view) } : { view }
        line.say(JSON.stringify(said))
        // Whoever came on the list, or off it, hears of something else from now on.
        const isListed = view.people.some(({ card }) => card.id === looker.actor.personId)
        if (isListed === line.topic.startsWith(ASIDE)) line.hangUp()
      }
    } catch (error) {
      console.error('[boards] could not be read:', error)
      for (const line of lines) line.hangUp()
    }
  }

  function roomOf(premortemId: string) {
    const waiting = new Set<Line>()
    return { waiting, run: oneAtATime(() => answer(premortemId, waiting)) }
  }

  return {
    look(line: Line): void {
      const premortemId = line.topic.replace(ASIDE, '')
      const room = rooms.get(premortemId) ?? roomOf(premortemId)
      rooms.set(premortemId, room)
      room.waiting.add(line)
      void room.run().then(() => room.waiting.size === 0 && rooms.delete(premortemId))
    },
  }
}
