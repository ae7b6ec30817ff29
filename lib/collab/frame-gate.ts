import * as decoding from 'lib0/decoding'
import { Refusal } from './refusal'

/** The most that one frame may carry, in bytes. */
export const MAX_FRAME = 1 << 20

/**
 * What every frame of one socket goes through before anybody looks at what it says: its size, its envelope, and how many
 * there are. A frame is the document's name, a type, and for Hocuspocus' sync messages a second type.
 */
export class FrameGate {
  /** The document this socket is for, once its first frame said so: one socket, one document. */
  documentName: string | null = null
  /** The client sent the state it came with. */
  private hasSynced = false
  private hasToken = false
  private envelope = new Uint8Array()
  private readonly frames = new Bucket(200, 4000)
  private readonly bytes = new Bucket(2 << 20, 32 << 20)
  /** Questions for the whole document: the answer may be 5 MB. A client asks once. */
  private readonly asked = new Bucket(0.2, 20)

  /** False for a frame that is to be dropped. @throws Refusal */
  admit(frame: Uint8Array): boolean {
    if (frame.length > MAX_FRAME) throw new Refusal('too-large', `a frame of ${frame.length} bytes`)
    if (!this.bytes.take(frame.length)) throw new Refusal('too-many', 'more bytes than anyone writes')
    if (this.documentName === null) this.open(frame)
    const start = this.envelope.length
    for (let i = 0; i < start; i++)
      if (frame[i] !== this.envelope[i]) throw new Refusal('malformed', 'a frame for another document')
    const type = frame[start] ?? -1
    const most = LARGEST.get(type)
    if (most === undefined) throw new Refusal('malformed', `a frame of unknown type ${type}`)
    if (frame.length > start + most) throw new Refusal('too-large', `a frame of type ${type} with ${frame.length} bytes`)
    this.checkShape(type, frame)
    if (!this.isTimely(type, frame[start + 1] ?? -1)) return false
    if (!this.frames.take(1)) throw new Refusal('too-many', 'more frames than anyone types')
    return true
  }

  /** What Hocuspocus reads of a frame must be there: on less it stumbles, and tells the log at length. */
  private checkShape(type: number, frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    decoder.pos = this.envelope.length + 1
    try {
      if (type === SYNC || type === SYNC_REPLY) {
        if (decoding.readVarUint(decoder) > UPDATE) throw new RangeError('an unknown kind of sync message')
        decoding.readVarUint8Array(decoder)
      } else if (type === AWARENESS) checkAwareness(decoding.readVarUint8Array(decoder))
      else if (type === STATELESS) decoding.readVarString(decoder)
      else if (type === AUTH) {
        if (this.hasToken || decoding.readVarUint(decoder) !== 0) throw new RangeError('a second handshake')
        decoding.readVarString(decoder)
        this.hasToken = true
      }
    } catch (error) {
      throw new Refusal(
        'malformed',
        `a frame of type ${type} that cannot be read (${error instanceof Error ? error.message : 'no reason'})`,
      )
    }
  }

  /**
   * Until its state has arrived, a client's single updates may rest on others that the server lost or never got; the state
   * holds them all. They are dropped, and so is the question whether they are saved.
   */
  private isTimely(type: number, kind: number): boolean {
    if (type !== SYNC && type !== SYNC_REPLY) return type !== STATELESS || this.hasSynced
    if (kind === STEP_1 && !this.asked.take(1)) throw new Refusal('too-many', 'the document asked for again and again')
    if (kind === STEP_2) this.hasSynced = true
    return kind !== UPDATE || this.hasSynced
  }

  private open(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    try {
      const name = decoding.readVarString(decoder)
      if (UUID.test(name)) this.documentName = name
    } catch {
      // said below
    }
    if (this.documentName === null) throw new Refusal('malformed', 'a first frame that names no document')
    this.envelope = frame.slice(0, decoder.pos)
  }
}

/** Carets as y-protocols writes them: how many, then client id, clock and JSON of each. */
function checkAwareness(update: Uint8Array): void {
  const decoder = decoding.createDecoder(update)
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state: unknown = JSON.parse(decoding.readVarString(decoder))
    if (typeof state !== 'object' || Array.isArray(state)) throw new RangeError('a caret that is no object')
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// Hocuspocus' message types, as far as a client may send them, and y-protocols' kinds of sync message.
const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const QUERY_AWARENESS = 3
const SYNC_REPLY = 4
const STATELESS = 5
const CLOSE = 7
const PONG = 10
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** How many bytes may follow the document's name. */
const LARGEST = new Map([
  [SYNC, MAX_FRAME],
  [SYNC_REPLY, MAX_FRAME],
  [AWARENESS, 8 << 10],
  [AUTH, 4 << 10],
  [QUERY_AWARENESS, 16],
  [STATELESS, 256],
  [CLOSE, 256],
  [PONG, 16],
])

/** So many a second, and so many at once. */
class Bucket {
  private level: number
  private at = performance.now()

  constructor(
    private readonly perSecond: number,
    private readonly most: number,
  ) {
    this.level = most
  }

  take(amount: number): boolean {
    const now = performance.now()
    this.level = Math.min(this.most, this.level + ((now - this.at) / 1000) * this.perSecond)
    this.at = now
    if (this.level < amount) return false
    this.level -= amount
    return true
  }
}
