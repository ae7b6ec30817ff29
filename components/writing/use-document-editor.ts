import { type RefObject, useEffect, useRef } from 'react'
import { type EditorEvents, mountDocumentEditor } from './document-editor'
import type { WritingSession } from './session'
import { useStore } from './store'

/** Mounts the editor in `host` once the document is there, and anew when the document is another one. */
export function useDocumentEditor(session: WritingSession, host: RefObject<HTMLElement | null>, events: EditorEvents): void {
  const copy = useStore(session.live, (state) => state.copy)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const latest = useRef(events)
  latest.current = events

  useEffect(() => {
    if (!copy || !host.current) return
    session.editor = mountDocumentEditor(host.current, copy, session, {
      onEntryMenu: (entryId, button) => latest.current.onEntryMenu(entryId, button),
      onLink: () => latest.current.onLink(),
      onMoved: (entryId) => latest.current.onMoved(entryId),
    })
    session.editor.setEditable(session.live.get().canWrite)
    return () => {
      session.editor?.destroy()
      session.editor = null
    }
  }, [session, copy, host])

  useEffect(() => session.editor?.setEditable(canWrite), [session, canWrite])
}
