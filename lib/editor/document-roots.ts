import type * as Y from 'yjs'
import { type FaqKey, isFaqKey, isLineKey, isSectionKey, type PartKey, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'

// The document is a set of Yjs root types, not one tree. A root is no item, so that no update, however it was
// made, can delete, copy or reorder a section; moving a question changes one value of the order map and leaves its text alone.

/** Root Y.Map: question id -> OrderValue. */
export const ORDER_ROOT = 'order'

/** What the order map holds for a question. `key` sorts it within its list; a removed question keeps its text, so that undo can bring it back. */
export interface OrderValue {
  list: FaqKey
  key: string
  removed?: true
}

/** Longest order key: longer ones are written anew before they get there. */
export const MAX_ORDER_KEY = 200

export type DocumentRoot =
  | { kind: 'section'; name: string; key: SectionKey; line: boolean }
  | { kind: 'question'; name: string; id: string; line: true }
  | { kind: 'answer'; name: string; id: string; line: false }
  | { kind: 'order'; name: string; line: false }

export function sectionRoot(key: SectionKey): string {
  return `s:${key}`
}

export function questionRoot(id: string): string {
  return `q:${id}`
}

export function answerRoot(id: string): string {
  return `a:${id}`
}

/** The names of the nine section roots, in reading order. */
export const SECTION_ROOTS: readonly string[] = SECTION_KEYS.map(sectionRoot)

/** What a root of this name is for, or null when no document has such a root. */
export function parseRoot(name: string): DocumentRoot | null {
  if (name === ORDER_ROOT) return { kind: 'order', name, line: false }
  const rest = name.slice(2)
  if (name.startsWith('s:')) return isSectionKey(rest) ? { kind: 'section', name, key: rest, line: isLineKey(rest) } : null
  if (name.startsWith('q:')) return isEntryId(rest) ? { kind: 'question', name, id: rest, line: true } : null
  if (name.startsWith('a:')) return isEntryId(rest) ? { kind: 'answer', name, id: rest, line: false } : null
  return null
}

/** Ids of questions: small letters, digits and dashes. */
export function isEntryId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{1,40}$/.test(value)
}

/** A new question id: 20 letters and digits from the platform's random source. */
export function newEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}

/** Is this a value that the order map may hold? Nothing else is ever read from it. */
export function isOrderValue(value: unknown): value is OrderValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { list, key, removed, ...rest } = value as Record<string, unknown>
  if (Object.keys(rest).length > 0) return false
  return isFaqKey(list) && typeof key === 'string' && isOrderKey(key) && (removed === undefined || removed === true)
}

/** The section or question list that a root belongs to; null for roots of questions that stand in no list, and for the order map. */
export function partOfRoot(ydoc: Y.Doc, name: string): PartKey | null {
  const root = parseRoot(name)
  if (!root || root.kind === 'order') return null
  if (root.kind === 'section') return root.key
  const value = ydoc.getMap(ORDER_ROOT).get(root.id)
  return isOrderValue(value) ? value.list : null
}

/** Keys as fractional-indexing makes them: a key that ends in its lowest digit leaves no room before it. */
function isOrderKey(key: string): boolean {
  return key.length <= MAX_ORDER_KEY && /^[A-Za-z][0-9A-Za-z]*$/.test(key)
}
