import type { Document, Extension } from '@hocuspocus/server'
import * as Y from 'yjs'
import { isForeign, type LiveDocument, liveDocument, requireAlive, requireRoom } from './live-document'
import type { Locks } from './locks'
import { Refusal } from './refusal'
import { requireSquares } from './table-guard'
import { checkUpdate } from './update-guard'
import type { UpdateLog } from './update-log'
import type { LiveContext } from './visitor'

/**
 * Takes each frame before Hocuspocus does: checked, applied and queued for the log in one go, in the order of each
 * connection. Hocuspocus then applies it a second time, which changes nothing. What it acknowledges by itself
 * (SyncStatus) means no more than "in memory"; only the barrier says "saved".
 */
export function logFramesExtension(log: UpdateLog, locks: Locks, placePictures: PlacePictures): Extension<LiveContext> {
  return {
    extensionName: 'log-frames',
    async connected({ connection, context: { socket } }) {
      try {
        if (connection) requireAlive(connection.document)
      } catch (error) {
        socket.refuse(error as Refusal)
      }
    },
    async beforeSync({ type, payload, connection, document, context: { socket } }) {
      if (type === STEP_1 || isEmpty(payload)) return
      try {
        // Each connection's messages wait behind this one, the question whether it is saved included.
        while (liveDocument(document).held) await liveDocument(document).held
        if (socket.locks !== locks.of(document.name)) return void disarm(connection)
        requireAlive(document)
        if (connection.readOnly) return noteUnwantedText(document, payload, socket)
        if (log.isFull) throw new Refusal('unavailable', 'too much waits for the database')
        const personId = socket.visitor?.personId
        if (personId === undefined) throw new Refusal('signed-out', 'a frame before the handshake')
        const live = liveDocument(document)
        const writers = new Set<number>()
        const check = () => {
          const unknown: string[] = []
          const isTheirs = (clientId: number) => {
            writers.add(clientId)
            return isForeign(live, clientId, personId)
          }
          const checked = checkUpdate(document, payload, isTheirs, (id) => live.pictures.has(id) || unknown.push(id))
          return { ...checked, unknown }
        }
        let { sections, squares, unknown } = check()
        if (unknown.length > 0) {
          await learnPictures(document, unknown, placePictures)
          // While the database was asked, others went on writing.
          while (live.held) await live.held
          requireAlive(document)
          if (!document.hasConnection(connection) || socket.locks !== locks.of(document.name)) return void disarm(connection)
          ;({ sections, squares, unknown } = check())
        }
        requireRoom(document, payload)
        requireSquares(document, squares)
        const claims = claim(live, writers, socket.clientId, personId)
        const keep = (update: Uint8Array) =>
          log.append({ documentId: document.name, personId, sections, payload: update, claims })
        apply(document, payload, { source: 'connection', connection }, keep)
      } catch (error) {
        throw socket.turnAway(error instanceof Refusal ? error : new Refusal('malformed', String(error)), true)
      }
    },
  }
}

/** Hocuspocus would apply the frame by itself, and keep it nowhere: of a connection that only reads it applies nothing. */
function disarm(connection: { readOnly: boolean }): void {
  connection.readOnly = true
}

/**
 * Notes in the database that the text of a document takes these pictures in, and returns those that are its own. From then on
 * they stay as long as the document does.
 */
export type PlacePictures = (documentId: string, pictureIds: readonly string[]) => Promise<readonly string[]>

/** The frames of one connection are handled one after the other, so that those behind this one wait for it. */
async function learnPictures(document: Document, ids: readonly string[], placePictures: PlacePictures): Promise<void> {
  if (ids.length > MOST_PICTURES) throw new Refusal('refused', `${ids.length} pictures in one update`)
  const { pictures } = liveDocument(document)
  const own = await placePictures(document.name, ids).catch((error) => {
    throw new Refusal('unavailable', `pictures could not be looked up: ${error instanceof Error ? error.message : String(error)}`)
  })
  for (const id of own) pictures.add(id)
  if (ids.some((id) => !pictures.has(id))) throw new Refusal('refused', 'a picture that is not of this proposal')
}

const MOST_PICTURES = 500

const STEP_1 = 0

/**
 * Whoever writes under the client id of their own caret keeps it for good. Ids that only come along are nobody's: after a
 * crash one person's browser may bring what it saw of another's.
 */
function claim(live: LiveDocument, writers: ReadonlySet<number>, own: number | null, personId: string): number | undefined {
  if (own === null || !writers.has(own) || live.owners.has(own)) return undefined
  live.owners.set(own, personId)
  live.carets.delete(own)
  return own
}

/** A reader sends the text once, with nothing new in it; comparing it walks through the whole document. */
const MOST_KNOWN_FRAMES = 20

/** An update that adds and deletes nothing: what a client sends that has nothing new. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** Applies a checked frame and keeps it if it changed anything; one that was known needs no row. */
function apply(document: Document, frame: Uint8Array, origin: unknown, keep: (update: Uint8Array) => void): void {
  const emitted: Uint8Array[] = []
  const note = (update: Uint8Array) => emitted.push(update)
  const { store } = document
  const { pendingStructs, pendingDs } = store
  document.on('update', note)
  try {
    Y.applyUpdate(document, frame, origin)
  } catch (error) {
    emitted.forEach(keep) // memory must never hold what the log does not
    throw error
  } finally {
    document.off('update', note)
  }
  if (store.pendingStructs === pendingStructs && store.pendingDs === pendingDs) {
    if (emitted.length > 0) keep(frame)
    return
  }
  // Parts that rest on each other in a circle would wait, and be applied with a later update that nobody checks them against.
  Object.assign(store, { pendingStructs, pendingDs })
  emitted.forEach(keep)
  throw new Refusal('refused', 'an update that does not fit together')
}

function noteUnwantedText(document: Document, update: Uint8Array, socket: LiveContext['socket']): void {
  if (socket.hasUnwantedText) return
  if (++socket.knownFrames > MOST_KNOWN_FRAMES) throw new Refusal('too-many', 'a reader who sends text without end')
  if (Y.snapshotContainsUpdate(Y.snapshot(document), update)) return
  socket.hasUnwantedText = true
  socket.note(new Refusal('refused', 'text from somebody who may only read'), false)
}
