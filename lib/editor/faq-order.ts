import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { FaqKey } from '@/lib/domain/prfaq'
import {
  answerRoot,
  isEntryId,
  isOrderValue,
  MAX_ORDER_KEY,
  newEntryId,
  ORDER_ROOT,
  type OrderValue,
  questionRoot,
} from './document-roots'

// Which questions stand in which list, and in which order. Everything here writes one value of the order map and
// never touches a question's text, so that whoever is typing in it keeps their words wherever it goes.

/** The origin under which a new question is made, still out of sight. No undo manager tracks it: undoing "add" only hides the question again, and redoing finds its text. */
export const ENTRY_TEXT_ORIGIN = { name: 'entry-text' }

export interface OrderedEntry {
  id: string
  list: FaqKey
  key: string
}

/** The questions of a list in order: by key, and where two people made the same key, by id. */
export function listEntries(ydoc: Y.Doc, list: FaqKey): OrderedEntry[] {
  const entries: OrderedEntry[] = []
  ydoc.getMap(ORDER_ROOT).forEach((value, id) => {
    if (isEntryId(id) && isOrderValue(value) && value.list === list && !value.removed) entries.push({ id, list, key: value.key })
  })
  return entries.sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id))
}

/** Where a question stands, removed or not; null when there is none with this id. */
export function findEntry(ydoc: Y.Doc, id: string): OrderValue | null {
  const value = ydoc.getMap(ORDER_ROOT).get(id)
  return isOrderValue(value) ? value : null
}

/** Adds an empty question at `index` of a list and returns its id. Must not be called inside another transaction: its text is made under an origin of its own. */
export function addEntry(ydoc: Y.Doc, list: FaqKey, index: number, origin: unknown, id: string = newEntryId()): string {
  ydoc.transact(() => {
    makeEntryText(ydoc, id)
    place(ydoc, id, list, index)
    hide(ydoc, id)
  }, ENTRY_TEXT_ORIGIN)
  ydoc.transact(() => place(ydoc, id, list, index), origin)
  return id
}

/** Moves a question to `index` of a list, counted without the question itself. An unknown or removed question stays where it is. */
export function moveEntry(ydoc: Y.Doc, id: string, list: FaqKey, index: number, origin: unknown): boolean {
  const value = findEntry(ydoc, id)
  if (!value || value.removed) return false
  const others = listEntries(ydoc, list).filter((entry) => entry.id !== id)
  const stays =
    value.list === list && listEntries(ydoc, list).findIndex((entry) => entry.id === id) === clamp(index, others.length)
  if (stays) return false
  ydoc.transact(() => place(ydoc, id, list, index), origin)
  return true
}

/** Takes a question out of its list. Its text stays in the document, so that undo, and whoever was typing in it, lose nothing. */
export function removeEntry(ydoc: Y.Doc, id: string, origin: unknown): boolean {
  const value = findEntry(ydoc, id)
  if (!value || value.removed) return false
  ydoc.transact(() => hide(ydoc, id), origin)
  return true
}

/** Puts a removed question back where it stood. */
export function restoreEntry(ydoc: Y.Doc, id: string, origin: unknown): boolean {
  const value = findEntry(ydoc, id)
  if (!value?.removed) return false
  ydoc.transact(() => ydoc.getMap(ORDER_ROOT).set(id, { list: value.list, key: value.key }), origin)
  return true
}

function hide(ydoc: Y.Doc, id: string): void {
  const value = findEntry(ydoc, id)
  if (value) ydoc.getMap(ORDER_ROOT).set(id, { list: value.list, key: value.key, removed: true })
}

/** The text roots of a question: its line's one XmlText, and an answer of one empty paragraph. */
function makeEntryText(ydoc: Y.Doc, id: string): void {
  ydoc.getXmlFragment(questionRoot(id)).insert(0, [new Y.XmlText()])
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText()])
  ydoc.getXmlFragment(answerRoot(id)).insert(0, [paragraph])
}

function place(ydoc: Y.Doc, id: string, list: FaqKey, index: number): void {
  const order = ydoc.getMap(ORDER_ROOT)
  const others = listEntries(ydoc, list).filter((entry) => entry.id !== id)
  const at = clamp(index, others.length)
  const key = keyAt(others, at)
  if (key !== null) {
    order.set(id, { list, key })
    return
  }
  // No room, or a key that is none: number the whole list anew.
  const ids = others.map((entry) => entry.id)
  ids.splice(at, 0, id)
  const keys = generateNKeysBetween(null, null, ids.length)
  for (const [i, each] of ids.entries()) order.set(each, { list, key: `${keys[i]}${suffix()}` })
}

/** A key for `index` among these entries; null when there is no sound one. Equal keys count as one place: the new one goes after them. */
function keyAt(entries: OrderedEntry[], index: number): string | null {
  const before = entries[index - 1]?.key ?? null
  const after = entries.slice(index).find((entry) => before === null || entry.key > before)?.key ?? null
  try {
    const key = generateKeyBetween(before, after)
    // Two people in the same gap would make the same key: a random tail tells them apart.
    for (let i = 0; i < 5; i++) {
      const tailed = key + suffix()
      if ((before === null || before < tailed) && (after === null || tailed < after))
        return tailed.length <= MAX_ORDER_KEY ? tailed : null
    }
    return key.length <= MAX_ORDER_KEY ? key : null
  } catch {
    return null
  }
}

/** Four random digits, none of them 0: fractional keys must not end in their lowest digit. */
function suffix(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => DIGITS[byte % DIGITS.length]).join('')
}

const DIGITS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(Math.trunc(index), length))
}

/** By code unit, not by locale: every replica must sort alike. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
