import { useRouter } from 'next/navigation'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { startLiveDocument } from './live-document'
import type { WritingSession } from './session'

/** Keeps the session's document connected while the page is open, and warns before unsaved words are left behind. It begins with the text that came with the page. */
export function useLiveDocument(session: WritingSession, proposalId: string, text: string | null): void {
  const router = useRouter()
  const first = useRef(text)

  useLayoutEffect(() => {
    session.document = startLiveDocument({
      proposalId,
      personId: session.selfId,
      text: first.current,
      state: session.live,
      onChanged: () => router.refresh(),
      onArrival: (apply) => (session.editor ? session.editor.receive(apply) : apply()),
    })
    return () => {
      session.document?.close()
      session.document = null
    }
  }, [session, proposalId, router])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.document?.hasUnsaved() || session.pictures.hasPending()) event.preventDefault()
    }
    const back = () => {
      if (document.visibilityState === 'visible' && session.live.get().connection === 'offline') session.document?.reconnect()
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [session])
}
