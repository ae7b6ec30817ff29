import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { watchSaving } from '@/components/writing/watch-saving'
import { addEntry, moveEntry } from '@/lib/editor/faq-order'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { waitUntil } from '@/lib/launch/wait-until'
import { paragraphOf } from './collab-documents'

export interface TypistOptions {
  url: string
  proposalId: string
  /** Sent with the upgrade: a cookie, or who it is for a server that asks no more. */
  headers?: Record<string, string>
}

/** Somebody who writes with the product's own client: the real provider, and the real state of saving. */
export class Typist {
  readonly ydoc = new Y.Doc()
  readonly provider: HocuspocusProvider
  state: 'saving' | 'saved' | 'offline' = 'offline'
  readonly states: string[] = []
  reasons: string[] = []
  /** The full state of the document that the last "Saved" stood for, and how much of it this typist wrote. */
  noted: { state: Uint8Array; own: number } | null = null
  private asked: Uint8Array = new Uint8Array()
  private readonly socket: HocuspocusProviderWebsocket
  private readonly stopSaving: () => void

  constructor({ url, proposalId, headers = {} }: TypistOptions) {
    this.socket = new HocuspocusProviderWebsocket({
      url,
      delay: 100,
      minDelay: 100,
      maxDelay: 1000,
      WebSocketPolyfill: withHeaders({ origin: 'http://dateline.test', ...headers }),
    })
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: proposalId,
      document: this.ydoc,
      awareness: null,
      token: JSON.stringify({ schemaVersion: SCHEMA_VERSION }),
      onAuthenticationFailed: ({ reason }) => this.leave(reason),
      onClose: ({ event }) => this.leave(event.reason),
      // What "saved?" asks about is what stands here now; the answer comes later.
      onOutgoingMessage: ({ message }) => {
        if (message.type === STATELESS) this.asked = Y.encodeStateAsUpdate(this.ydoc)
      },
    })
    this.stopSaving = watchSaving(this.provider, {
      onChange: (state) => this.show(state),
      onRefused: () => this.reasons.push('read-only'),
    }).stop
    this.provider.attach()
  }

  until(state: Typist['state'], withinMs = 20_000): Promise<boolean> {
    return waitUntil(() => this.state === state, { withinMs, everyMs: 3 }).then(Boolean)
  }

  /** One small edit somewhere, as `random` has it. */
  edit(random: () => number): void {
    const below = (n: number) => Math.floor(random() * n)
    const fragment = this.ydoc.getXmlFragment(RICH[below(RICH.length)] as string)
    const kind = random()
    const [id] = [...this.ydoc.getMap('order').keys()]
    if (kind < 0.05) fragment.insert(below(fragment.length + 1), [paragraphOf('new ')])
    else if (kind < 0.08) addEntry(this.ydoc, 'customerFaq', 0, null)
    else if (kind < 0.11 && id) moveEntry(this.ydoc, id, kind < 0.1 ? 'internalFaq' : 'customerFaq', below(3), null)
    else {
      const block = fragment.get(below(fragment.length))
      const text = block instanceof Y.XmlElement ? block.get(0) : null
      if (!(text instanceof Y.XmlText)) return
      if (kind < 0.3 && text.length > 8) text.delete(below(text.length - 4), 1 + below(3))
      else text.insert(below(text.length + 1), 'abcdefgh'.slice(0, 1 + below(7)))
    }
  }

  /** Edits at random moments until stopped. */
  type(random: () => number, [leastMs, mostMs]: [number, number]): () => void {
    let timer: NodeJS.Timeout
    const step = () => {
      this.edit(random)
      timer = setTimeout(step, leastMs + random() * (mostMs - leastMs))
    }
    step()
    return () => clearTimeout(timer)
  }

  /** Leaves for good; nothing of it is kept. */
  destroy(): void {
    this.stopSaving()
    this.provider.destroy()
    this.socket.destroy()
  }

  /** A refused or closed document leaves the socket open, and nothing syncs it again. */
  private leave(reason: string): void {
    if (reason) this.reasons.push(reason)
    this.socket.webSocket?.close()
  }

  private show(state: Typist['state']): void {
    if (state === 'saved') this.noted = { state: this.asked, own: Y.getState(this.ydoc.store, this.ydoc.clientID) }
    if (state !== this.states.at(-1)) this.states.push(state)
    this.state = state
  }
}

const STATELESS = 5
const RICH = ['s:summary', 's:problem', 's:solution', 's:leaderQuote']

/** What `noted` holds and `loaded` does not: applying it must change nothing, deletions included. */
export function isMissing(loaded: Y.Doc, noted: Uint8Array): boolean {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(loaded))
  let changes = 0
  copy.on('update', () => changes++)
  Y.applyUpdate(copy, noted)
  return changes > 0 || copy.store.pendingStructs !== null || copy.store.pendingDs !== null
}

/** A seeded source of numbers from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function withHeaders(headers: Record<string, string>): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers })
    }
  } as unknown as typeof WebSocket
}
