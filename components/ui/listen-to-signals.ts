const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
/** The server says so to nobody who may come in: signed out, or too many pages open. */
const NOT_FOR_YOU = 4401

/**
 * Keeps one line open on which the server says that something changed, with growing pauses between attempts. What happened
 * while it was down is asked for when it is back. path: "/collab/inbox". Returns how to stop it.
 */
export function listenToSignals(path: string, onChange: () => void): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS
  let isFirst = true
  let isOver = false

  function open() {
    socket = new WebSocket(`${window.location.origin.replace('http', 'ws')}${path}`)
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
