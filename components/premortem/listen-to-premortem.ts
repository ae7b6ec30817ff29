const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000
/** The server says so to nobody who may come in. */
const NOT_FOR_YOU = 4401

/** Keeps one line open on which the server says that the session changed, and no word of what. Returns how to stop it. */
export function listenToPremortem(premortemId: string, onChange: () => void): () => void {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS
  let isOver = false

  function open() {
    socket = new WebSocket(`${window.location.origin.replace('http', 'ws')}/collab/premortem?id=${premortemId}`)
    socket.onopen = () => {
      pause = FIRST_PAUSE_MS
      onChange()
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
