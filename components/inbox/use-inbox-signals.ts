import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'
import { openSignalLine } from '@/components/ui/listen-to-signals'

/** Going from window to window is no reason to ask every time. */
const ASK_AGAIN_MS = 10_000

/**
 * Asks the server for the page anew when it says that the inbox changed, when the line to it comes back, and when somebody
 * returns to the window: a lost signal is made good by the next look. Says politely when more is new. Never while the server does not
 * answer: the router puts the browser's own error page in place of a page that does not come, and what was typed into this one is gone.
 */
export function useInboxSignals(unread: number): void {
  const router = useRouter()
  const before = useRef(unread)

  useEffect(() => {
    if (unread > before.current) announce(`Inbox, ${unread} new`)
    before.current = unread
  }, [unread])

  useEffect(() => {
    let asked = Date.now()
    const ask = () => {
      asked = Date.now()
      router.refresh()
    }
    const line = openSignalLine('/collab/inbox', { onChange: ask })
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - asked > ASK_AGAIN_MS && line.isReached()) ask()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      line.stop()
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [router])
}
