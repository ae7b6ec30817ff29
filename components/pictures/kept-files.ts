import type { PictureSource, WantedPicture } from '@/lib/editor/pasted-pictures'
import type { ComingPicture } from './picture-desk'

// Pictures on their way, kept in this browser: a tab that is closed or breaks down loses none. Where the browser keeps
// nothing (a private window, a full disk), they live as long as the tab, which warns before it goes.

/** A picture that was on its way when its tab went. */
export interface KeptFile {
  key: string
  owner: string
  root: string
  source: PictureSource
  words: WantedPicture['words']
}

/** Says that there is something to look for: picture-desk.ts asks at every opening, before any of this code is loaded. */
function keptMark(owner: string): string {
  return `dateline:pictures:${owner}`
}

/** Keeps one until it is in the text. Never throws. */
export async function keepFile(owner: string, { key, root, source, words }: ComingPicture): Promise<void> {
  try {
    await hold(key)
    await inStore('readwrite', (store) => store.put({ key, owner, root, source, words } satisfies KeptFile))
    localStorage.setItem(keptMark(owner), '1')
  } catch {
    // said above
  }
}

/** It is in the text, or left out. Never throws. */
export async function forgetFile(owner: string, key: string): Promise<void> {
  try {
    await inStore('readwrite', (store) => store.delete(key))
    if ((await listKept(owner)).length === 0) localStorage.removeItem(keptMark(owner))
  } catch {
    // said above
  }
}

/** Those that no other open tab is bringing. Never throws. */
export async function takeKept(owner: string): Promise<KeptFile[]> {
  try {
    const kept = await listKept(owner)
    const free = await Promise.all(kept.map(({ key }) => hold(key)))
    if (kept.length === 0) localStorage.removeItem(keptMark(owner))
    return kept.filter((_, index) => free[index])
  } catch {
    return []
  }
}

async function listKept(owner: string): Promise<KeptFile[]> {
  const all = await inStore('readonly', (store) => store.getAll() as IDBRequest<KeptFile[]>)
  return all.filter((file) => file.owner === owner)
}

const heldHere = new Set<string>()

/** One tab at a time brings a picture: the browser lets go of the lock when the tab goes, however it goes. */
function hold(key: string): Promise<boolean> {
  if (heldHere.has(key) || !('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(`dateline:picture:${key}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      if (!lock) return
      heldHere.add(key)
      return new Promise(() => {})
    })
  })
}

const STORE = 'files'

function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dateline:pictures')
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' })
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(STORE, mode)
      const request = ask(transaction.objectStore(STORE))
      transaction.oncomplete = () => {
        database.close()
        resolve(request.result)
      }
      transaction.onabort = () => {
        database.close()
        reject(transaction.error)
      }
    }
  })
}
