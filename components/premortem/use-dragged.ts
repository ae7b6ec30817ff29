import { useCallback, useState } from 'react'
import { DRAG_AT_MOST_MS, type DragMark, dragWords } from '@/lib/domain/premortem/drag'

/** Which cards others have in their hands, with what is read on each. A mark whose end was lost goes away by itself. */
export function useDragged(): { dragged: ReadonlyMap<string, string>; onDrag: (mark: DragMark) => void } {
  const [dragged, setDragged] = useState<ReadonlyMap<string, string>>(new Map())
  const onDrag = useCallback(({ reasonId, by, isOver }: DragMark) => {
    const change = (words: string | null) =>
      setDragged((before) => {
        const marks = new Map(before)
        if (words === null) marks.delete(reasonId)
        else marks.set(reasonId, words)
        return marks
      })
    change(isOver ? null : dragWords(by))
    if (!isOver) setTimeout(() => change(null), DRAG_AT_MOST_MS)
  }, [])
  return { dragged, onDrag }
}
