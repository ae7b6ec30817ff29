import type { Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import { Refusal } from './refusal'

/** The most that a document may take as Yjs state, in bytes. */
const MAX_DOCUMENT = 5 << 20

/** What the server remembers of a document while it is in memory. */
export interface LiveDocument {
  /** At least as much as its state takes. */
  bytes: number
  /** At least as many as its tables have, counted with spans. */
  squares: number
  /** When its size was last measured, and how long that took. */
  measured: { at: number; ms: number }
  /** Whose client id is whose, as the tables have it: who moved a caret under it and wrote. */
  owners: Map<number, string>
  /** The same of those who moved a caret and have not written yet. */
  carets: Map<number, string>
  /** After a crash: client ids whose last edits others may have seen before they were kept, and until when those may bring them back. */
  inFlight: { clientIds: ReadonlySet<number>; until: number }
  /** The database refused one of its rows: what memory holds is more than what is kept, so nobody may go on with it. */
  hasFailed: boolean
  /** Ids of pictures of this proposal that its text took in since it was loaded. */
  pictures: Set<string>
  /** While the server itself has the text in hand, frames wait for this. */
  held: Promise<void> | null
}

const known = new WeakMap<Y.Doc, LiveDocument>()

export function liveDocument(document: Y.Doc): LiveDocument {
  let live = known.get(document)
  if (!live) {
    live = {
      bytes: 0,
      squares: 0,
      measured: { at: Number.NEGATIVE_INFINITY, ms: 0 },
      ...nobody(),
      hasFailed: false,
      pictures: new Set(),
      held: null,
    }
    known.set(document, live)
  }
  return live
}

function nobody(): Pick<LiveDocument, 'owners' | 'carets' | 'inFlight'> {
  return { owners: new Map(), carets: new Map(), inFlight: { clientIds: new Set(), until: 0 } }
}

/** May this person bring edits that were made under this client id? Their own, those of nobody known, and those that a crash may have cost. */
export function isForeign({ owners, carets, inFlight }: LiveDocument, clientId: number, personId: string): boolean {
  if ((owners.get(clientId) ?? carets.get(clientId) ?? personId) === personId) return false
  return !(inFlight.clientIds.has(clientId) && performance.now() < inFlight.until)
}

/**
 * Lets frames wait while the server does something with the text that takes several steps. One such thing at a time; the
 * work has to come to an end by itself, soon.
 */
export async function whileHeld<T>(document: Y.Doc, work: () => Promise<T>): Promise<T> {
  const live = liveDocument(document)
  // Looked at and taken in one turn: of several who wait, one goes on.
  while (live.held) await live.held
  let release = () => {}
  live.held = new Promise((resolve) => {
    release = resolve
  })
  try {
    return await work()
  } finally {
    live.held = null
    release()
  }
}

/** @throws Refusal 'unavailable' for a document that is no longer the one in memory */
export function requireAlive(document: Document): void {
  if (document.isDestroyed || liveDocument(document).hasFailed)
    throw new Refusal('unavailable', 'the document is being loaded anew')
}

/**
 * Counts an update in, and refuses it when the document would grow past its limit. Deletions always pass. The count runs
 * ahead of the truth, as Yjs merges what is typed in a row: near the limit the true size is measured, for a tenth of the
 * time at most.
 * @throws Refusal 'document-full'
 */
export function requireRoom(document: Y.Doc, update: Uint8Array): void {
  const live = liveDocument(document)
  const now = performance.now()
  const isOver = () => live.bytes + update.length > MAX_DOCUMENT
  if (isOver() && !isDeletion(update) && now - live.measured.at > Math.min(10 * live.measured.ms, LONGEST_PAUSE_MS)) {
    live.bytes = Y.encodeStateAsUpdate(document).length
    live.measured = { at: now, ms: performance.now() - now }
  }
  if (isOver() && !isDeletion(update)) {
    throw new Refusal('document-full', `the document would grow past its limit of ${MAX_DOCUMENT} bytes`)
  }
  live.bytes += update.length
}

const LONGEST_PAUSE_MS = 500

/** An update begins with the number of clients that add something. */
function isDeletion(update: Uint8Array): boolean {
  return update[0] === 0
}
