import { openSignalLine } from '@/components/ui/listen-to-signals'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { answeredBoard } from '@/lib/domain/premortem/board-change'

/** A line that answers nothing for so long is as good as down. */
const ANSWER_WITHIN_MS = 5000

/**
 * The line of a screen to its session: hears that something changed, and asks what. look: the session as this viewer may see
 * it now, or null where the line is down; one look at a time. Rows that did not change are the same objects as before.
 */
export function openBoardLine(id: string, onChange: () => void): { look(): Promise<PremortemView | null>; stop(): void } {
  let known: PremortemView | null = null
  let answer: (view: PremortemView | null) => void = () => {}
  const onText = (text: string | null) => {
    known = text === null ? null : answeredBoard(known, JSON.parse(text))
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
        if (!line.say('look')) answer(null)
      }),
    stop: line.stop,
  }
}
