import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { Hocuspocus } from '@hocuspocus/server'
import type { Pool } from 'pg'
import { type WebSocket, WebSocketServer } from 'ws'
import type * as Y from 'yjs'
import { SOMETHING_CHANGED } from '@/lib/editor/save-state'
import type { ChangeOrder, MarkOrder, QuestionOrder, RestoreOrder, StartOrder } from '@/lib/server/outbox'
import { addressOf } from '@/lib/server/people/visitor'
import { addQuestion } from './add-question'
import { awarenessExtension } from './awareness-guard'
import { barrierExtension } from './barrier'
import { changeWords } from './change-words'
import { editDocument } from './edit-document'
import { MAX_FRAME } from './frame-gate'
import { handshakeExtension } from './handshake'
import { liveDocument } from './live-document'
import { closeSocket, LiveSocket } from './live-socket'
import { lockDocument } from './lock-document'
import { Locks } from './locks'
import { logFramesExtension } from './log-frames'
import { markThread } from './mark-thread'
import { DocumentStore } from './persist-document'
import { placePicturesIn } from './place-pictures'
import { Refusal } from './refusal'
import { RefusalLog } from './refusal-log'
import { restoreDocument } from './restore-document'
import { Settling } from './settling'
import { UpdateLog } from './update-log'
import type { Authenticate, LiveContext } from './visitor'
import { within } from './within'

export interface CollabServerOptions {
  /** Connections of its own, at least four: saving must not wait for a page's queries. */
  pool: Pool
  authenticate: Authenticate
  /** Origins from which a browser may connect, as it writes them: "https://dateline.example". */
  origins: readonly string[]
  now: () => Date
  /** One line to the server's log. */
  log: (line: string) => void
  /** A document's edits came to rest and are committed: the moment to rewrite what is derived from them. */
  onSettled: (proposalId: string) => Promise<void>
  /** Somebody closed a document whose text they saw until now. */
  onLeft?: (proposalId: string, personId: string, document: Y.Doc) => void
  limits?: { sockets?: number; handshakes?: number; perAddress?: number; perPerson?: number; waitingBytes?: number }
}

/** Which connections to close: those that match every field given. */
export type RoomFilter = { proposalId?: string; personId?: string; workspaceId?: string; sessionId?: string }

export type CollabServer = ReturnType<typeof createCollabServer>

/** The live-document server. It listens nowhere itself: the process that serves the pages hands it the upgrades of /collab. */
export function createCollabServer(options: CollabServerOptions) {
  const { pool, now, log } = options
  const limits = { sockets: 2500, handshakes: 1000, perAddress: 250, perPerson: 50, ...options.limits }
  const sockets = new Set<LiveSocket>()
  const refusals = new RefusalLog(log)
  const settling = new Settling(options)
  const locks = new Locks()
  let isStopping = false
  let whenEmpty = () => {}

  const updates = new UpdateLog({
    pool,
    log,
    maxBytes: limits.waitingBytes,
    whenUntouched: () => store.idle(),
    onCommitted: (documentId, rows) => {
      store.committed(documentId, rows)
      settling.touch(documentId)
    },
    onDocumentFailed: (documentId) => {
      const document = hocuspocus.documents.get(documentId)
      if (document) liveDocument(document).hasFailed = true
      turnOut({ proposalId: documentId }, new Refusal('unavailable', 'the document cannot be kept'))
    },
  })
  const store = new DocumentStore({
    pool,
    log,
    now,
    updates,
    onLoaded: (documentId, rows) => rows > 0 && settling.touch(documentId),
    onUnloaded: (documentId) => {
      settling.settle(documentId)
      if (hocuspocus.documents.size === 0) whenEmpty()
    },
  })
  const hocuspocus: Hocuspocus<LiveContext> = new Hocuspocus<LiveContext>({
    quiet: true,
    maxPendingDocuments: 1,
    extensions: [
      handshakeExtension({
        authenticate: options.authenticate,
        checkRoom,
        locks,
        // When the server stops everybody leaves at once, and nobody chose to.
        onLeft: (...left) => isStopping || options.onLeft?.(...left),
      }),
      store.extension,
      logFramesExtension(updates, locks, placePicturesIn(pool, now)),
      awarenessExtension(),
      barrierExtension(updates),
    ],
  })
  const upgrades = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 2 * MAX_FRAME,
  })

  function checkRoom(personId: string): Refusal | null {
    if (updates.isFull) return new Refusal('unavailable', 'too much waits for the database')
    const own = [...sockets].filter((socket) => socket.visitor?.personId === personId).length
    return own < limits.perPerson ? null : new Refusal('too-many', `${own} connections of one person`)
  }

  function upgradeRefusal({ headers: { origin } }: IncomingMessage): string | null {
    if (isStopping || upgrades.clients.size >= 2 * limits.sockets) return '503 Service Unavailable'
    if (origin !== undefined && options.origins.includes(origin)) return null
    refusals.noteOrigin(origin)
    return '403 Forbidden'
  }

  function accept(webSocket: WebSocket, request: Request): void {
    const address = addressOf({ headers: request.headers, now })
    const shaking = [...sockets].filter((other) => other.visitor === null)
    // Handshakes alone: a company may sit behind one address, and the door is open for thirty seconds.
    const near = shaking.filter((other) => other.address === address).length
    if (sockets.size >= limits.sockets || shaking.length >= limits.handshakes || near >= limits.perAddress) {
      const full = new Refusal('too-many', `${sockets.size} connections, ${shaking.length} at the door, ${near} from there`)
      refusals.note(full, null, false)
      closeSocket(webSocket, full.code, full.reason)
      return
    }
    const socket: LiveSocket = new LiveSocket(webSocket, address, {
      onFrame: (frame) => client.handleMessage(frame),
      onClosed: (code, reason) => {
        sockets.delete(socket)
        client.handleClose({ code, reason })
      },
      onRefused: (refusal, isPrinted) => refusals.note(refusal, socket, isPrinted),
    })
    const client = hocuspocus.handleConnection(socket, request, { socket })
    sockets.add(socket)
  }

  function turnOut(filter: RoomFilter, refusal: Refusal): void {
    for (const socket of sockets) {
      if (socket.visitor === null) socket.isStale = true
      else if (matches(socket, filter)) socket.refuse(refusal)
    }
  }

  return {
    /** Takes over an HTTP upgrade. Never throws. */
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const status = upgradeRefusal(request)
      if (status !== null) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      else upgrades.handleUpgrade(request, socket, head, (webSocket) => accept(webSocket, toRequest(request)))
    },

    /** Closes what matches the filter; those who still may come back at once, and are judged anew. */
    closeConnections(filter: RoomFilter): void {
      turnOut(filter, new Refusal('rights-changed', 'rights changed'))
    },

    /** Tells whoever has this document open that something beside its text changed. */
    tellRoom({ proposalId }: { proposalId: string }): void {
      hocuspocus.documents.get(proposalId)?.broadcastStateless(SOMETHING_CHANGED)
    },

    /** An edit by the server in a person's name, on the live document; resolves when it is committed. */
    edit(proposalId: string, personId: string, change: (document: Y.Doc) => void): Promise<void> {
      return editDocument({ hocuspocus, log: updates }, proposalId, personId, change)
    },

    /** Carries out an order to bring old text back; resolves when the result is kept. */
    restore(order: RestoreOrder, orderId: bigint): Promise<void> {
      return restoreDocument({ hocuspocus, log: updates }, order, orderId)
    },

    /** Carries out an order for a question; resolves when it is committed. */
    addQuestion: (order: QuestionOrder, orderId: bigint) => addQuestion({ hocuspocus, log: updates }, order, orderId),

    /** Carries out an order to start engineering; resolves when the text is locked, or the lock was given back. */
    lock(order: StartOrder, orderId: bigint): Promise<void> {
      return lockDocument({ hocuspocus, log: updates }, order, orderId, () => {
        locks.lock(order.proposalId)
        turnOut({ proposalId: order.proposalId }, new Refusal('rights-changed', 'the text is cleared to build'))
      })
    },

    /** Carry out what comments ask of the text; they resolve when it is kept. */
    mark: (order: MarkOrder, orderId: bigint) => markThread({ hocuspocus, log: updates }, order, orderId),
    change: (order: ChangeOrder, orderId: bigint) => changeWords({ hocuspocus, log: updates }, order, orderId),

    /**
     * Stops: nobody new comes in, what was written is committed, everybody leaves. Returns false when the database did not
     * take everything within `withinMs`; what is left was never shown as saved.
     */
    async destroy(withinMs = 10_000): Promise<boolean> {
      isStopping = true
      const inTime = await within(withinMs, async () => {
        await updates.drained()
        const empty = new Promise<void>((resolve) => {
          whenEmpty = resolve
        })
        for (const socket of [...sockets]) socket.refuse(new Refusal('restarting', 'the server stops'))
        hocuspocus.flushPendingStores()
        if (hocuspocus.documents.size > 0) await empty
        await updates.drained()
        await settling.flush()
        await store.idle()
      })
      if (!inTime)
        log(`live: stopped with ${updates.waiting.rows} edits that the database did not take; none of them was shown as saved`)
      upgrades.close()
      return inTime
    },

    stats: () => ({
      documents: hocuspocus.getDocumentsCount(),
      sockets: sockets.size,
      waiting: updates.waiting,
      ...updates.stats,
      ...store.stats,
      refusals: { ...refusals.counts },
    }),
  }
}

function matches({ documentName, visitor }: LiveSocket, filter: RoomFilter): boolean {
  const { proposalId = documentName, personId, workspaceId, sessionId } = filter
  return (
    proposalId === documentName &&
    (personId ?? visitor?.personId) === visitor?.personId &&
    (workspaceId ?? visitor?.workspaceId) === visitor?.workspaceId &&
    (sessionId ?? visitor?.sessionId) === visitor?.sessionId
  )
}

/** The upgrade as Hocuspocus wants it. Node has read the headers already, so they are well formed. */
function toRequest({ headers }: IncomingMessage): Request {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') copied.set(name, value)
  return new Request('http://localhost/collab', { headers: copied })
}
