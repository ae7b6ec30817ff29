const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000
/** The server says so to nobody who may come in: signed out, or too many pages open. */
const NOT_FOR_YOU = 4401

export type SignalLine = {
  /** Says something to the server; false while the line is down. */
  say(text: string): boolean
  /** Did the server answer last? Also when it answered that this page may not listen. */
  isReached(): boolean
  stop(): void
}

type Options = {
  onChange: () => void
  /** Whatever else the server says; null: the line is down, and what was asked on it is not answered any more. */
  onText?: (text: string | null) => void
  /** Counts the first opening as a change too: something may have happened since the page was drawn. */
  looksAtOnce?: boolean
}

/**
 * Keeps one line open on which the server says that something changed, with growing pauses between attempts. What happened
 * while it was down is asked for when it is back. path: "/collab/inbox".
 */
export function openSignalLine(path: string, { onChange, onText, looksAtOnce = false }: Options): SignalLine {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS
  let isKnown = looksAtOnce
  let isOver = false
  let isReached = false

  function open() {
    socket = new WebSocket(`${window.location.origin.replace('http', 'ws')}${path}`)
    socket.onopen = () => {
      isReached = true
      pause = FIRST_PAUSE_MS
      if (isKnown) onChange()
      isKnown = true
    }
    socket.onmessage = ({ data }) => (data === 'changed' ? onChange() : onText?.(data))
    socket.onclose = ({ code }) => {
      onText?.(null)
      isReached = code === NOT_FOR_YOU
      if (isOver || code === NOT_FOR_YOU) return
      timer = setTimeout(open, pause * (0.75 + Math.random() / 2))
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
  }

  open()
  return {
    say(text) {
      if (socket?.readyState !== WebSocket.OPEN) return false
      socket.send(text)
      return true
    },
    isReached: () => isReached && navigator.onLine,
    stop() {
      isOver = true
      clearTimeout(timer)
      socket?.close()
    },
  }
}

/** The same for a page that only listens. Returns how to stop it. */
export function listenToSignals(path: string, onChange: () => void): () => void {
  return openSignalLine(path, { onChange }).stop
}
