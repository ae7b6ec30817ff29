import { useCallback, useState } from 'react'
import { DRAG_AT_MOST_MS, type Dragger, type DragMark } from '@/lib/domain/premortem/drag'

/** Cards that are in somebody else's hand; null: of somebody whose name is hidden. */
export type Dragged = ReadonlyMap<string, Dragger | null>

/** Which cards others have in their hands. A mark whose end was lost goes away by itself. */
export function useDragged(): { dragged: Dragged; onDrag: (mark: DragMark) => void } {
  const [dragged, setDragged] = useState<Dragged>(new Map())
  const onDrag = useCallback(({ reasonId, by, isOver }: DragMark) => {
    const end = () =>
      setDragged((before) => {
        const marks = new Map(before)
        marks.delete(reasonId)
        return marks
      })
    if (isOver) return end()
    setDragged((before) => new Map(before).set(reasonId, by))
    setTimeout(end, DRAG_AT_MOST_MS)
  }, [])
  return { dragged, onDrag }
}
