import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { startLiveDocument } from './live-document'
import type { WritingSession } from './session'

/** Keeps the session's document connected while the page is open, and warns before unsaved words are left behind. */
export function useLiveDocument(session: WritingSession, proposalId: string): void {
  const router = useRouter()

  useEffect(() => {
    session.document = startLiveDocument({
      proposalId,
      personId: session.selfId,
      state: session.live,
      onChanged: () => router.refresh(),
      onArrival: () => session.editor?.flushSelection(),
    })
    return () => {
      session.document?.close()
      session.document = null
    }
  }, [session, proposalId, router])

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (session.document?.hasUnsaved()) event.preventDefault()
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
