import type * as Y from 'yjs'

// "Saved" means committed in the database, and only the server can say so. After its edits a client asks `saved?<n>`,
// one question at a time; the server answers `saved!<n>` when all it took until then is committed. The provider's own
// `synced` and `unsyncedChanges` mean "in memory", and lie after a reconnect: they are not used.

/** Said to everybody in a room when something beside the text changed: whoever hears it loads the page's facts anew. */
export const SOMETHING_CHANGED = 'changed!'

export type SaveStatus =
  | { kind: 'offline' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  /** The server will not take what was written here. Keep the text, drop the document, sync anew, offer the text. */
  | { kind: 'refused'; reason: string }
  /** There is no use in coming back as things are: signed out, not found, or a page older than the server. */
  | { kind: 'stopped'; reason: string }

/** What is needed of a HocuspocusProvider. */
export interface SaveProvider {
  readonly document: Y.Doc
  readonly configuration: { readonly websocketProvider: { readonly webSocket: { readyState: number; close(): void } | null } }
  on(event: string, listener: (event: never) => void): unknown
  off(event: string, listener: (event: never) => void): unknown
  sendStateless(payload: string): unknown
  flushPendingUpdates?(): unknown
}

export interface SaveStateOptions {
  onChange?: (status: SaveStatus) => void
  /** Noted when a question is sent, handed back as `savedNote` when it is answered: what "saved" then covers. */
  note?: () => unknown
  /** Milliseconds between two questions, so that quick typing does not ask after each key. An edit after a pause asks at once. */
  askEvery?: number
  /** Milliseconds after the last edit of a burst, where that comes sooner. */
  askAfter?: number
  /** Milliseconds until a refused connection tries again; spread, so that a full room does not return at once. */
  retryDelay?: () => number
}

const TEXT_REFUSED = new Set(['malformed', 'refused', 'too-large', 'document-full', 'table-full'])
const NO_USE = new Set(['signed-out', 'not-found', 'outdated'])
const OPEN = 1

export class SaveState {
  status: SaveStatus = { kind: 'offline' }
  savedNote: unknown = null
  /** Rises with every edit made here. */
  private version = 0
  /** The version the server last confirmed since the handshake; -1 before. */
  private savedVersion = -1
  /** The highest version it ever confirmed. */
  private confirmed = 0
  private asked: { number: number; version: number; note: unknown } | null = null
  private questions = 0
  private isLive = false
  private isScheduled = false
  private askedAt = Number.NEGATIVE_INFINITY
  private nextQuestion: ReturnType<typeof setTimeout> | null = null
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly provider: SaveProvider,
    private readonly options: SaveStateOptions = {},
  ) {
    provider.document.on('update', this.onUpdate)
    for (const [event, listener] of this.listeners) provider.on(event, listener as (event: never) => void)
  }

  /** Is there anything written here that the server has not confirmed? Leaving then deserves a warning. */
  get hasUnsavedEdits(): boolean {
    return this.version > this.confirmed
  }

  destroy(): void {
    this.provider.document.off('update', this.onUpdate)
    for (const [event, listener] of this.listeners) this.provider.off(event, listener as (event: never) => void)
    if (this.timer) clearTimeout(this.timer)
    if (this.nextQuestion) clearTimeout(this.nextQuestion)
  }

  private readonly onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return
    this.version++
    this.ask()
  }

  /** The server's first step: the provider answers it with all we have in this very tick, so that a question asked after it covers that too. */
  private readonly onMessage = ({ message }: { message: { readVarString(): string; readVarUint(): number } }): void => {
    message.readVarString()
    if (message.readVarUint() !== SYNC || message.readVarUint() !== STEP_1) return
    queueMicrotask(() => {
      if (this.isFinal()) return
      this.isLive = true
      this.savedVersion = -1
      this.asked = null
      this.ask()
    })
  }

  private readonly onStateless = ({ payload }: { payload: string }): void => {
    const [, answer, number] = /^(saved|refused)!(\d+)$/.exec(payload) ?? []
    if (!this.asked || Number(number) !== this.asked.number) return
    if (answer === 'refused') {
      this.end({ kind: 'refused', reason: 'refused' })
      return
    }
    const { version, note } = this.asked
    this.asked = null
    this.savedVersion = version
    this.confirmed = Math.max(this.confirmed, version)
    this.savedNote = note
    if (version === this.version) this.show({ kind: 'saved' })
    else this.ask()
  }

  private readonly onDisconnect = (): void => this.goOffline()

  private readonly onClose = ({ event }: { event?: { code?: number; reason?: string } }): void =>
    this.turnedAway(event?.code === FRAME_TOO_LARGE ? 'too-large' : (event?.reason ?? ''))

  private readonly onAuthenticationFailed = ({ reason }: { reason: string }): void => this.turnedAway(reason)

  private readonly listeners = [
    ['message', this.onMessage],
    ['stateless', this.onStateless],
    ['disconnect', this.onDisconnect],
    ['close', this.onClose],
    ['authenticationFailed', this.onAuthenticationFailed],
  ] as const

  private turnedAway(reason: string): void {
    this.goOffline()
    if (TEXT_REFUSED.has(reason)) this.end({ kind: 'refused', reason })
    else if (NO_USE.has(reason)) this.end({ kind: 'stopped', reason })
    else this.reconnect()
  }

  /** A refusal leaves the socket open, and nothing would sync again on it: it is closed, and the provider opens another. */
  private reconnect(): void {
    const { websocketProvider } = this.provider.configuration
    const socket = websocketProvider.webSocket
    if (socket?.readyState !== OPEN || this.timer) return
    this.timer = setTimeout(
      () => {
        this.timer = null
        if (websocketProvider.webSocket === socket) socket.close()
      },
      this.options.retryDelay?.() ?? 300 + Math.random() * 700,
    )
  }

  private ask(): void {
    if (!this.isLive) {
      this.show({ kind: 'offline' })
      return
    }
    if (this.savedVersion === this.version) return
    this.show({ kind: 'saving' })
    if (this.asked || this.isScheduled) return
    const { askEvery = 0, askAfter = askEvery } = this.options
    const wait = Math.min(askAfter, this.askedAt + askEvery - performance.now())
    if (this.nextQuestion) clearTimeout(this.nextQuestion)
    this.nextQuestion = null
    if (wait > 0) {
      this.nextQuestion = setTimeout(this.put, wait)
      return
    }
    // After the provider's own listener has sent the edit.
    this.isScheduled = true
    queueMicrotask(this.put)
  }

  private readonly put = (): void => {
    this.isScheduled = false
    if (!this.isLive || this.asked) return
    this.askedAt = performance.now()
    this.provider.flushPendingUpdates?.()
    this.asked = { number: ++this.questions, version: this.version, note: this.options.note?.() }
    this.provider.sendStateless(`saved?${this.asked.number}`)
  }

  private goOffline(): void {
    this.isLive = false
    this.asked = null
    this.show({ kind: 'offline' })
  }

  private end(status: SaveStatus): void {
    this.isLive = false
    this.asked = null
    this.show(status)
  }

  private isFinal(): boolean {
    return this.status.kind === 'refused' || this.status.kind === 'stopped'
  }

  /** A refusal and a stop are final: their owner makes a new provider and a new SaveState. */
  private show(status: SaveStatus): void {
    if (this.isFinal() || this.status.kind === status.kind) return
    this.status = status
    this.options.onChange?.(status)
  }
}

/** What WebSocket says of a frame over the limit, before any of our own code sees it. */
const FRAME_TOO_LARGE = 1009
const SYNC = 0
const STEP_1 = 0
