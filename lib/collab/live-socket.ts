import type { WebSocket } from 'ws'
import type { PersonColour } from '@/lib/domain/person-card'
import { FrameGate } from './frame-gate'
import { Refusal } from './refusal'
import type { Visitor } from './visitor'

export interface LiveSocketEvents {
  /** A frame that passed the gate; its memory is its own. */
  onFrame: (frame: Uint8Array) => void
  /** Called once; no frame comes after it. */
  onClosed: (code: number, reason: string) => void
  /** Called at most once. `isPrinted`: Hocuspocus writes it to the log itself. */
  onRefused: (refusal: Refusal, isPrinted: boolean) => void
}

/** One WebSocket of one visitor to one document, as Hocuspocus sees it: what it sends and receives passes through here. */
export class LiveSocket {
  /** Null until the handshake is done. */
  visitor: Visitor | null = null
  /** The Yjs client id whose caret this socket moves. */
  clientId: number | null = null
  /** Of that caret: the visitor's own, or where somebody here has that already, a free one. */
  colour: PersonColour | null = null
  /** Rights changed while the handshake was under way: it has to be made again. */
  isStale = false
  /** How often the document had been locked when its rights were judged. */
  locks = 0
  /** It may only read, but sent text. */
  hasUnwantedText = false
  /** Frames of a reader with nothing new in them. */
  knownFrames = 0
  /** Barriers that wait for a commit. */
  openBarriers = 0
  private readonly gate = new FrameGate()
  private isOver = false
  private isRefused = false
  private verdict: Refusal | null = null
  private timer: NodeJS.Timeout

  constructor(
    private readonly socket: WebSocket,
    /** Where it comes from, as the door saw it. */
    readonly address: string,
    private readonly events: LiveSocketEvents,
  ) {
    this.timer = setTimeout(() => this.refuse(new Refusal('malformed', 'no handshake within 30 s')), HANDSHAKE_MS)
    socket.on('message', (data: Buffer, isBinary: boolean) => this.receive(data, isBinary))
    socket.on('error', (error: Error & { code?: string }) => {
      // ws closes the socket itself after such a frame, with code 1009 or 1002 and no reason.
      const tooLarge = error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
      if (error.code?.startsWith('WS_ERR')) this.note(new Refusal(tooLarge ? 'too-large' : 'malformed', error.message), false)
    })
    socket.on('close', (code, reason) => this.end(code, reason.toString()))
  }

  get documentName(): string | null {
    return this.gate.documentName
  }

  get readyState(): number {
    return this.socket.readyState
  }

  /** The handshake is done. It holds for a few hours, since a session may run out without anybody ending it. */
  welcome(visitor: Visitor): void {
    this.visitor = visitor
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.refuse(new Refusal('rights-changed', 'judged anew')), JUDGED_ANEW_MS)
    this.timer.unref()
  }

  send(data: Uint8Array): void {
    if (this.socket.bufferedAmount > MAX_BUFFERED)
      this.socket.terminate() // a reader that does not read
    else if (this.socket.readyState === OPEN) this.socket.send(data)
  }

  /** Ends the connection; the reason for which the visitor was turned away goes before the one given. */
  close(code = 1000, reason = ''): void {
    const { code: finalCode, reason: finalReason } = this.verdict ?? { code, reason }
    this.end(finalCode, finalReason)
    closeSocket(this.socket, finalCode, finalReason)
  }

  /** Turns the visitor away, with the reason in the close frame. */
  refuse(refusal: Refusal): void {
    this.note(refusal, false)
    this.verdict ??= refusal
    this.close()
  }

  /** The same from inside a hook: returns what to throw. The socket closes once Hocuspocus has told the client why. */
  turnAway(refusal: Refusal, isPrinted: boolean): Refusal {
    this.note(refusal, isPrinted)
    this.verdict ??= refusal
    setImmediate(() => this.close())
    return refusal
  }

  /** Notes a refusal without ending the connection. */
  note(refusal: Refusal, isPrinted: boolean): void {
    if (this.isRefused) return
    this.isRefused = true
    this.events.onRefused(refusal, isPrinted)
  }

  private receive(data: Buffer, isBinary: boolean): void {
    if (this.isOver) return
    try {
      if (!isBinary) throw new Refusal('malformed', 'a text frame')
      // A copy: ws' buffers lie in shared memory, and what is kept of a frame must not keep a whole chunk alive.
      const frame = new Uint8Array(data)
      if (this.gate.admit(frame)) this.events.onFrame(frame)
    } catch (error) {
      this.refuse(error instanceof Refusal ? error : new Refusal('malformed', String(error)))
    }
  }

  private end(code: number, reason: string): void {
    if (this.isOver) return
    this.events.onClosed(code, reason)
    this.isOver = true
    clearTimeout(this.timer)
  }
}

/** Closes with a reason, and does not wait long for a peer that does not answer. */
export function closeSocket(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason)
  const timer = setTimeout(() => socket.terminate(), CLOSE_MS)
  socket.once('close', () => clearTimeout(timer))
}

const OPEN = 1
const HANDSHAKE_MS = 30_000
const JUDGED_ANEW_MS = 4 * 3600_000
/** How long a peer may take to answer the close frame. */
const CLOSE_MS = 5000
const MAX_BUFFERED = 32 << 20
