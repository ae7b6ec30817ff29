import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type EditorEvents, mountDocumentEditor } from './document-editor'
import type { LiveCopy } from './live-state'
import type { WritingSession } from './session'

/**
 * Keeps an editor in `host` over the document in hand: mounted once that is there, and anew when it is another one. It follows the session
 * by itself: drawing the room anew in between would only keep the typist waiting.
 */
export function useDocumentEditor(session: WritingSession, host: RefObject<HTMLElement | null>, events: EditorEvents): void {
  const latest = useRef(events)
  latest.current = events

  useLayoutEffect(() => {
    let shown: LiveCopy | null = null
    const show = (copy: LiveCopy | null) => {
      session.editor?.destroy()
      session.editor = null
      shown = copy
      if (!copy || !host.current) return
      session.editor = mountDocumentEditor(host.current, copy, session, {
        onEntryMenu: (entryId, button) => latest.current.onEntryMenu(entryId, button),
        onLink: () => latest.current.onLink(),
        onMoved: (entryId) => latest.current.onMoved(entryId),
      })
    }
    const follow = () => {
      const { copy, canWrite } = session.live.get()
      if (copy !== shown) show(copy)
      session.editor?.setEditable(canWrite)
    }
    const stop = session.live.subscribe(follow)
    follow()
    return () => {
      stop()
      show(null)
    }
  }, [session, host])
}
