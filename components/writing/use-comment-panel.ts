import { useCallback, useEffect } from 'react'
import { useComments } from '@/components/comments/use-comments'
import type { NarrowSheet } from './narrow-bars'
import type { WritingSession } from './session'

/** Keeps the page's comments true, and on narrow screens opens their sheet when one is begun or pointed at. */
export function useCommentPanel(session: WritingSession, setSheet: (sheet: NarrowSheet) => void): void {
  const { comments } = session
  const open = useCallback(() => {
    if (!matchMedia('(max-width: 860px)').matches) return
    // The keyboard would cover the sheet.
    comments.view()?.dom.blur()
    setSheet('comments')
  }, [comments, setSheet])
  useComments(comments, open)
  useEffect(() => {
    comments.onTap = (id) => {
      comments.choose(id)
      open()
    }
    let had = comments.state.get().draft
    const stop = comments.state.subscribe(() => {
      const { draft } = comments.state.get()
      if (draft && !had) open()
      had = draft
    })
    return () => {
      stop()
      comments.onTap = () => {}
    }
  }, [comments, open])
}
