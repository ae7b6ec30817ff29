import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { announce } from '@/components/ui/announce'

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
/** The server says so to nobody who may come in: signed out, or too many pages open. */
const NOT_FOR_YOU = 4401
/** Going from window to window is no reason to ask every time. */
const ASK_AGAIN_MS = 10_000

/**
 * Asks the server for the page anew when it says that the inbox changed, when the line to it comes back, and when somebody
 * returns to the window: a lost signal is made good by the next look. Says politely when more is new.
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
    const stop = listen(ask)
    const look = () => {
      if (document.visibilityState === 'visible' && Date.now() - asked > ASK_AGAIN_MS) ask()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [router])
}

/** Keeps one line open, with growing pauses between attempts. What happened while it was down is asked for when it is back. */
function listen(onChange: () => void): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS
  let isFirst = true
  let isOver = false

  function open() {
    socket = new WebSocket(`${window.location.origin.replace('http', 'ws')}/collab/inbox`)
    socket.onopen = () => {
      pause = FIRST_PAUSE_MS
      if (!isFirst) onChange()
      isFirst = false
    }
    socket.onmessage = onChange
    socket.onclose = ({ code }) => {
      if (isOver || code === NOT_FOR_YOU) return
      timer = setTimeout(open, pause * (0.75 + Math.random() / 2))
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }

  open()
  return () => {
    isOver = true
    clearTimeout(timer)
    socket?.close()
  }
}
