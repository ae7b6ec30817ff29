import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { waitUntil } from '@/lib/launch/wait-until'
import { ORIGIN } from './collab-server'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const STATELESS = 5
const CLOSE = 7

export interface WireOptions {
  cookie?: string
  origin?: string | null
  token?: string
}

/** A client that speaks the protocol by hand, and so can also break it. It holds a replica of the document. */
export class Wire {
  readonly ydoc = new Y.Doc()
  readonly stateless: string[] = []
  readonly carets: string[] = []
  /** 'open' until the server said why not, or closed: then its code and reason. */
  closed: { code: number; reason: string } | null = null
  /** What Hocuspocus said before the socket closed. */
  said: string | null = null
  scope: string | null = null
  private hasSent = false
  private hasReceived = false
  readonly socket: WebSocket

  constructor(
    url: string,
    readonly name: string,
    { cookie, origin = ORIGIN, token = JSON.stringify({ schemaVersion: SCHEMA_VERSION }) }: WireOptions = {},
  ) {
    this.socket = new WebSocket(url, { headers: { ...(cookie && { cookie }), ...(origin && { origin }) } })
    this.socket.on('open', () => {
      this.send(AUTH, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, token)
      })
      this.sync(0, Y.encodeStateVector(this.ydoc))
    })
    this.socket.on('message', (data: Buffer) => this.receive(new Uint8Array(data)))
    this.socket.on('error', (error) => {
      this.closed ??= { code: 0, reason: error.message }
    })
    this.socket.on('close', (code, reason) => {
      this.closed ??= { code, reason: reason.toString() }
    })
  }

  /** Each side has the other's state. */
  get isSynced(): boolean {
    return this.hasSent && this.hasReceived
  }

  /** Resolves when the handshake is done; throws with the reason when it is refused. */
  async ready(): Promise<this> {
    await waitUntil(() => this.isSynced || this.closed, { withinMs: 10_000, everyMs: 5 })
    if (!this.isSynced) throw new Error(`not let in: ${JSON.stringify(this.closed)} ${this.said}`)
    return this
  }

  /** Why the server closed, or said no. */
  async refusal(): Promise<string | undefined> {
    await waitUntil(() => this.closed, { withinMs: 10_000, everyMs: 5 })
    return this.closed?.reason
  }

  /** Edits the replica and sends what changed. */
  edit(change: (ydoc: Y.Doc) => void): void {
    const updates: Uint8Array[] = []
    const note = (update: Uint8Array) => updates.push(update)
    this.ydoc.on('update', note)
    change(this.ydoc)
    this.ydoc.off('update', note)
    for (const update of updates) this.update(update)
  }

  update(update: Uint8Array): void {
    this.sync(2, update)
  }

  /** Asks whether it is saved; resolves with the answer, or why there is none. */
  async ask(number: number): Promise<string> {
    const before = this.stateless.length
    this.send(STATELESS, (encoder) => encoding.writeVarString(encoder, `saved?${number}`))
    await waitUntil(() => this.stateless.length > before || this.closed, { withinMs: 10_000, everyMs: 2 })
    return this.stateless[before] ?? this.closed?.reason ?? 'no answer'
  }

  caret(clientId: number, clock: number, state: unknown): void {
    const carets = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    })
    this.send(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, carets))
  }

  say(text: string): void {
    this.send(STATELESS, (encoder) => encoding.writeVarString(encoder, text))
  }

  raw(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  /** A frame of this document with anything in it. */
  frame(type: number, ...bytes: number[]): void {
    this.send(type, (encoder) => encoding.writeUint8Array(encoder, Uint8Array.from(bytes)))
  }

  sync(kind: number, payload: Uint8Array): void {
    this.send(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  close(): void {
    this.socket.terminate()
  }

  private send(type: number, write: (encoder: encoding.Encoder) => void): void {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarString(encoder, this.name)
      encoding.writeVarUint(encoder, type)
      write(encoder)
    })
    this.socket.send(frame)
  }

  private receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type === SYNC || type === 4) this.receiveSync(decoder)
    else if (type === AUTH) this.receiveAuth(decoder)
    else if (type === STATELESS) this.stateless.push(decoding.readVarString(decoder))
    else if (type === CLOSE) this.said = decoding.readVarString(decoder)
    else if (type === AWARENESS) this.carets.push(...readCarets(decoding.readVarUint8Array(decoder)))
  }

  private receiveAuth(decoder: decoding.Decoder): void {
    if (decoding.readVarUint(decoder) === 1) this.said = decoding.readVarString(decoder)
    else this.scope = decoding.readVarString(decoder)
  }

  private receiveSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === 0) {
      this.sync(1, Y.encodeStateAsUpdate(this.ydoc, payload))
      this.hasSent = true
    } else Y.applyUpdate(this.ydoc, payload, 'server')
    this.hasReceived ||= kind === 1
  }
}

function readCarets(update: Uint8Array): string[] {
  const decoder = decoding.createDecoder(update)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    return decoding.readVarString(decoder)
  })
}
