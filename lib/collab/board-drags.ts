import type { DragMark } from '@/lib/domain/premortem/drag'
import { findLookers } from '@/lib/server/premortem/find-lookers'
import { loadSession } from '@/lib/server/premortem/load-session'
import { markDrag } from '@/lib/server/premortem/mark-drag'
import type { Line } from './signals'

type Marked = { mark: DragMark; to: ReadonlySet<string> }

/** Says to a room which card is in somebody's hand. One card a screen; it is put down when the screen goes. */
export function boardDrags(say: (topic: string, text: string, to: ReadonlySet<string>) => void) {
  const held = new Map<Line, Marked>()
  const busy = new WeakSet<Line>()

  function drop(line: Line): void {
    const marked = held.get(line)
    held.delete(line)
    if (marked) say(line.topic, JSON.stringify({ drag: { ...marked.mark, isOver: true } }), marked.to)
  }

  async function lift(line: Line, reasonId: string): Promise<void> {
    const [lookers, session] = await Promise.all([findLookers(line.topic, [line.sessionId]), loadSession(line.topic)])
    const looker = lookers.get(line.sessionId)
    if (!looker || !session) return line.hangUp()
    const marked = markDrag(session, looker, reasonId)
    // Put down again while it was judged.
    if (!marked || !busy.has(line)) return
    held.set(line, marked)
    say(line.topic, JSON.stringify({ drag: marked.mark }), marked.to)
  }

  return {
    lift(line: Line, reasonId: string): void {
      if (busy.has(line)) return
      drop(line)
      busy.add(line)
      void lift(line, reasonId)
        .catch((error) => console.error('[boards] a card in hand was not told of:', error))
        .finally(() => busy.delete(line))
    },

    drop(line: Line): void {
      busy.delete(line)
      drop(line)
    },
  }
}
