import { openSignalLine } from '@/components/ui/listen-to-signals'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { answeredBoard } from '@/lib/domain/premortem/board-change'
import type { DragMark } from '@/lib/domain/premortem/drag'

/** A line that answers nothing for so long is as good as down. */
const ANSWER_WITHIN_MS = 3000

export type BoardLine = {
  /** The session as this viewer may see it now, or null where the line is down; one look at a time. Rows that did not change are the same objects as before. */
  look(): Promise<PremortemView | null>
  /** Says which card is in this person's hand; null: none. */
  hold(reasonId: string | null): void
  stop(): void
}

/** The line of a screen to its session: hears that something changed, and asks what; hears who moves a card about. */
export function openBoardLine(id: string, onChange: () => void, onDrag: (mark: DragMark) => void): BoardLine {
  let known: PremortemView | null = null
  let answer: (view: PremortemView | null) => void = () => {}
  const onText = (text: string | null) => {
    const said = text === null ? null : JSON.parse(text)
    if (said && 'drag' in said) return onDrag(said.drag)
    known = said && answeredBoard(known, said)
    answer(known)
  }
  const line = openSignalLine(`/collab/premortem?id=${id}`, { onChange, onText, looksAtOnce: true })
  return {
    look: () =>
      new Promise((resolve) => {
        const late = setTimeout(() => resolve(null), ANSWER_WITHIN_MS)
        answer = (view) => {
          clearTimeout(late)
          resolve(view)
        }
        if (!navigator.onLine || !line.say('look')) answer(null)
      }),
    hold: (reasonId) => void line.say(reasonId ? `lift ${reasonId}` : 'drop'),
    stop: line.stop,
  }
}
