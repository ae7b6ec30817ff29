import { IndexeddbPersistence, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import { SECTION_ROOTS } from '@/lib/editor/document-roots'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { type GatheredWrites, gatherWrites } from './gather-writes'

/** The browser's own copy of a document: it keeps edits over a reload and while there is no connection. */
export interface LocalCopy {
  /** Resolves once what the browser kept is in the document; with false where this browser keeps nothing. Never rejects. */
  loaded: Promise<boolean>
  /** Empties the copy and lets go of it; other tabs keep theirs. */
  clear: () => Promise<void>
  close: () => void
}

/** One copy a person, so that two people at one computer do not write each other's edits; one a schema, so that older code never opens newer text. */
export function localCopyName(personId: string, proposalId: string, schemaVersion = SCHEMA_VERSION): string {
  return `dateline:${personId}:${proposalId}:${schemaVersion}`
}

export function openLocalCopy(ydoc: Y.Doc, personId: string, proposalId: string): LocalCopy {
  let persistence: IndexeddbPersistence | null = null
  let writes: GatheredWrites | null = null
  let closed = false
  const loaded = (async () => {
    const name = localCopyName(personId, proposalId)
    if (!(await canOpen(name)) || closed) return false
    persistence = new IndexeddbPersistence(name, ydoc)
    writes = gatherWrites(ydoc, persistence)
    await persistence.whenSynced
    await adoptOlderCopies(ydoc, personId, proposalId)
    return true
  })().catch(() => false)
  // Each opening adds the text that came with the page.
  const tidying = setTimeout(() => {
    if (persistence && persistence._dbsize > MOST_PARTS) storeState(persistence).catch(() => {})
  }, TIDY_AFTER_MS)
  return {
    loaded,
    clear: async () => {
      closed = true
      clearTimeout(tidying)
      writes?.stop()
      if (persistence) await emptyOut(persistence)
    },
    close: () => {
      closed = true
      clearTimeout(tidying)
      writes?.flush()
      writes?.stop()
      void persistence?.destroy()
    },
  }
}

/** A copy in more parts than this is written anew as one, once the page has had time to open. */
const MOST_PARTS = 20
const TIDY_AFTER_MS = 5000

/** Is the whole frame there? Typing into a line before its text exists would make a second one that a merge throws away. */
export function hasFrame(ydoc: Y.Doc): boolean {
  return SECTION_ROOTS.every((root) => ydoc.getXmlFragment(root).length > 0)
}

/** Private windows and full disks refuse; asking first keeps y-indexeddb from failing where nobody can catch it. */
function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(false)
    try {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => {
        request.result.createObjectStore('updates', { autoIncrement: true })
        request.result.createObjectStore('custom')
      }
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}

/** Edits that an older version of the page kept and never sent. Newer code reads older text, so they are merged in. */
async function adoptOlderCopies(ydoc: Y.Doc, personId: string, proposalId: string): Promise<void> {
  const older = Array.from({ length: SCHEMA_VERSION - 1 }, (_, index) => localCopyName(personId, proposalId, index + 1))
  if (older.length === 0) return
  const existing = new Set((await indexedDB.databases()).map((database) => database.name))
  for (const name of older.filter((one) => existing.has(one))) {
    const copy = new Y.Doc()
    const persistence = new IndexeddbPersistence(name, copy)
    await persistence.whenSynced
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(copy))
    await emptyOut(persistence)
    copy.destroy()
  }
}

/** Empties the store and does not delete the database: a deletion would wait for every other tab, and everything else behind it. */
async function emptyOut(persistence: IndexeddbPersistence): Promise<void> {
  const database = persistence.db
  if (database) {
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('updates', 'readwrite')
      transaction.objectStore('updates').clear()
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => resolve()
    })
  }
  await persistence.destroy()
}
