import { type RefObject, useEffect, useRef } from 'react'
import type { EditorEvents } from './document-editor'
import type { WritingSession } from './session'
import { useStore } from './store'

const loading = typeof window === 'undefined' ? null : import('./document-editor')

/** Mounts the editor in `host` once the document is there, and anew when the document is another one. */
export function useDocumentEditor(session: WritingSession, host: RefObject<HTMLElement | null>, events: EditorEvents): void {
  const copy = useStore(session.live, (state) => state.copy)
  const canWrite = useStore(session.live, (state) => state.canWrite)
  const latest = useRef(events)
  latest.current = events

  useEffect(() => {
    let gone = false
    if (!copy) return
    void loading?.then(({ mountDocumentEditor }) => {
      if (gone || !host.current) return
      session.editor = mountDocumentEditor(host.current, copy, session, {
        onEntryMenu: (entryId, button) => latest.current.onEntryMenu(entryId, button),
        onLink: () => latest.current.onLink(),
        onMoved: (entryId) => latest.current.onMoved(entryId),
      })
      session.editor.setEditable(session.live.get().canWrite)
    })
    return () => {
      gone = true
      session.editor?.destroy()
      session.editor = null
    }
  }, [session, copy, host])

  useEffect(() => session.editor?.setEditable(canWrite), [session, canWrite])
}
