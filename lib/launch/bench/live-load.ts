import { setTimeout as pause } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/lib/editor/schema'

export interface LoadOptions {
  url: string
  /** Sent with each connection; without a session everybody is somebody else. */
  headers?: Record<string, string>
  documentId: string
  people: number
  editsPerSecond: number
  seconds: number
}

export interface LoadResult {
  /** Milliseconds from sending an edit until somebody else has it; one for each edit and reader. */
  propagation: number[]
  /** Milliseconds from an edit until the answer that it is saved. */
  saved: number[]
}

/**
 * People who type in one document, over the wire and without an editor, so that the time measured is the server's.
 * Everybody asks whether they are saved as the page does: after an edit, one question at a time.
 */
export async function runLoad({ url, headers, documentId, people, editsPerSecond, seconds }: LoadOptions): Promise<LoadResult> {
  const result: LoadResult = { propagation: [], saved: [] }
  const sentAt = new Map<number, Map<number, number>>()
  const writers = Array.from({ length: people }, () => new Writer(url, documentId, result, sentAt, headers))
  await Promise.all(writers.map((writer) => writer.isReady))
  for (const writer of writers) writer.begin()
  await pause(300)
  result.propagation.length = 0
  result.saved.length = 0

  const between = 1000 / editsPerSecond
  const started = performance.now()
  await Promise.all(
    writers.map(async (writer, index) => {
      await pause((index / people) * between)
      for (let n = 1; performance.now() - started < seconds * 1000; n++) {
        writer.type()
        await pause(Math.max(0, started + (index / people) * between + n * between - performance.now()))
      }
    }),
  )
  await pause(500)
  for (const writer of writers) writer.close()
  return result
}

class Writer {
  readonly isReady: Promise<void>
  private readonly ydoc = new Y.Doc()
  private readonly socket: WebSocket
  private text = new Y.XmlText()
  private ready = () => {}
  private hasAnswered = false
  private unasked: number[] = []
  private asked: number[] | null = null
  private question = 0

  constructor(
    url: string,
    private readonly documentId: string,
    private readonly result: LoadResult,
    private readonly sentAt: Map<number, Map<number, number>>,
    given?: Record<string, string>,
  ) {
    this.isReady = new Promise((resolve) => {
      this.ready = resolve
    })
    const headers = given ?? { origin: 'http://dateline.test', 'x-person': `person-${this.ydoc.clientID}` }
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false })
    this.socket.on('open', () => {
      this.send(AUTH, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, JSON.stringify({ schemaVersion: SCHEMA_VERSION }))
        encoding.writeVarString(encoder, '4.7.0')
      })
      this.sync(0, Y.encodeStateVector(this.ydoc))
    })
    this.socket.on('message', (data: Buffer) => this.receive(new Uint8Array(data), performance.now()))
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.sync(2, update)
    })
  }

  /** A paragraph of one's own. */
  begin(): void {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [this.text])
    const root = this.ydoc.getXmlFragment('s:summary')
    this.ydoc.transact(() => root.insert(root.length, [paragraph]))
  }

  type(): void {
    const { clientID, store } = this.ydoc
    const clocks = this.sentAt.get(clientID) ?? new Map<number, number>()
    this.sentAt.set(clientID, clocks)
    const now = performance.now()
    clocks.set(Y.getState(store, clientID), now)
    this.text.insert(this.text.length, 'word '.slice(0, 1 + (Y.getState(store, clientID) % 5)))
    this.unasked.push(now)
    this.ask()
  }

  close(): void {
    this.socket.terminate()
    this.ydoc.destroy()
  }

  private ask(): void {
    if (this.asked || this.unasked.length === 0) return
    this.asked = this.unasked
    this.unasked = []
    this.send(STATELESS, (encoder) => encoding.writeVarString(encoder, `saved?${++this.question}`))
  }

  private receive(frame: Uint8Array, at: number): void {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type === STATELESS) {
      for (const from of this.asked ?? []) this.result.saved.push(at - from)
      this.asked = null
      this.ask()
    } else if (type === SYNC || type === SYNC_REPLY) this.receiveSync(decoder, at)
  }

  private receiveSync(decoder: decoding.Decoder, at: number): void {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === 0) {
      this.sync(1, Y.encodeStateAsUpdate(this.ydoc, payload))
      this.hasAnswered = true
    } else if (kind === 1) Y.applyUpdate(this.ydoc, payload, 'server')
    else this.measure(payload, at)
    // Both halves of the handshake, in whichever order they come.
    if (this.hasAnswered && this.ydoc.share.size > 0) this.ready()
  }

  /** Edits are known by their Yjs clocks; several may arrive in one frame. Nobody else's text is kept. */
  private measure(update: Uint8Array, at: number): void {
    for (const [client, from] of Y.parseUpdateMeta(update).from) {
      if (client === this.ydoc.clientID) continue
      const to = Y.parseUpdateMeta(update).to.get(client) ?? 0
      const clocks = this.sentAt.get(client)
      for (let clock = from; clock < to; clock++) {
        const sent = clocks?.get(clock)
        if (sent !== undefined) this.result.propagation.push(at - sent)
      }
    }
  }

  private sync(kind: number, payload: Uint8Array): void {
    this.send(SYNC, (encoder) => {
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, payload)
    })
  }

  private send(type: number, write: (encoder: encoding.Encoder) => void): void {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarString(encoder, this.documentId)
      encoding.writeVarUint(encoder, type)
      write(encoder)
    })
    this.socket.send(frame)
  }
}

const SYNC = 0
const AUTH = 2
const SYNC_REPLY = 4
const STATELESS = 5
