import { type IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb'
import * as Y from 'yjs'

/** How long edits are gathered before this browser keeps them, in milliseconds. */
const GATHER_MS = 600

export interface GatheredWrites {
  /** Keeps now what was gathered. */
  flush: () => void
  /** Gathers no more; what was not kept yet is let go. */
  stop: () => void
}

/**
 * Keeps edits a few times a second, and when the page is hidden or left. y-indexeddb would write each by itself, and each write is a
 * transaction with two answers, all on the thread that draws the keys.
 */
export function gatherWrites(ydoc: Y.Doc, persistence: IndexeddbPersistence): GatheredWrites {
  let gathered: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    clearTimeout(timer)
    timer = undefined
    gathered = []
  }
  const flush = () => {
    const updates = gathered
    forget()
    // Until the store is open, what is in the document goes into it as it opens.
    if (updates.length > 0 && persistence.db) write(persistence, persistence.db, Y.mergeUpdates(updates))
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === persistence) return
    gathered.push(update)
    timer ??= setTimeout(flush, GATHER_MS)
  }
  ydoc.off('update', persistence._storeUpdate)
  ydoc.on('update', onUpdate)
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
  return {
    flush,
    stop: () => {
      forget()
      ydoc.off('update', onUpdate)
      removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
    },
  }
}

function write(persistence: IndexeddbPersistence, database: IDBDatabase, update: Uint8Array): void {
  const transaction = database.transaction('updates', 'readwrite')
  transaction.objectStore('updates').add(update)
  // Told to, the browser carries it out also when the page is gone by then.
  transaction.commit()
  if (++persistence._dbsize >= PREFERRED_TRIM_SIZE) storeState(persistence, false).catch(() => {})
}
