import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { addEntry, moveEntry } from '@/lib/editor/faq-order'
import { SaveState, type SaveStatus } from '@/lib/editor/save-state'
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
  state: SaveStatus['kind'] = 'offline'
  readonly states: string[] = []
  readonly reasons: string[] = []
  /** The full state of the document that the last "Saved" stood for, and how much of it this typist wrote. */
  noted: { state: Uint8Array; own: number } | null = null
  private readonly socket: HocuspocusProviderWebsocket
  private readonly saving: SaveState

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
      onAuthenticationFailed: ({ reason }) => this.reasons.push(reason),
      onClose: ({ event }) => this.reasons.push(event.reason),
    })
    this.saving = new SaveState(this.provider, {
      note: () => Y.encodeStateAsUpdate(this.ydoc),
      onChange: (status) => this.show(status),
      retryDelay: () => 0,
    })
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
    this.saving.destroy()
    this.provider.destroy()
    this.socket.destroy()
  }

  private show(status: SaveStatus): void {
    if (status.kind === 'saved') {
      const own = Y.getState(this.ydoc.store, this.ydoc.clientID)
      this.noted = { state: this.saving.savedNote as Uint8Array, own }
    }
    if ('reason' in status) this.reasons.push(status.reason)
    this.states.push(status.kind)
    this.state = status.kind
  }
}

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
      // Whoever leaves while it is being opened is told so when nobody listens any more.
      this.on('error', () => {})
    }
  } as unknown as typeof WebSocket
}
