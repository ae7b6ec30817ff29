import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { markKey, STORED_MARKS } from './read-root'

type Attributes = Record<string, unknown>

interface Piece {
  /** Characters in Yjs; an embed counts one. */
  string: string
  attributes: Attributes
}

/** How a change is written. Typing writes one replaced range; whoever brings old words back leaves what stands between them alone. */
export interface Writing {
  /** The ranges in which two strings differ, in order. */
  changes: (old: string, next: string, caret: number | null) => readonly TextChange[]
  /** Comment marks stay as they are, whatever the runs say. */
  keepsComments: boolean
}

export type TextChange = { at: number; remove: number; insert: number }

export const TYPING: Writing = { changes: (old, next, caret) => [changeBetween(old, next, caret)], keepsComments: false }

/** A new text of these runs. */
export function createText(runs: Node[]): Y.XmlText {
  const text = new Y.XmlText()
  if (runs.length > 0) text.applyDelta(runs.map((run) => ({ insert: run.text ?? '', attributes: attributesOf(run) })))
  return text
}

/**
 * Makes neighbouring texts read like these runs: the ranges that differ (one, when somebody types), then only the marks that differ.
 * `caret` (from the first text's start) decides where an insertion into a row of equal letters went.
 */
export function writeText(texts: Y.XmlText[], runs: Node[], caret: number | null, writing: Writing = TYPING): void {
  const before = texts.flatMap(piecesOf)
  const wanted = runs.map((run) => ({ string: run.text ?? '', attributes: attributesOf(run) }))
  const changes = writing.changes(join(before), join(wanted), caret)
  let [isChanged, shift] = [false, 0]
  for (const { at, remove, insert } of changes) {
    if (remove > 0) forRange(texts, at + shift, remove, (text, from, length) => text.delete(from, length))
    if (insert > 0) insertPieces(texts, at + shift, cut(wanted, at + shift, insert))
    isChanged ||= remove > 0 || insert > 0
    shift += insert - remove
  }
  if (isChanged || before.some(isMarked) || wanted.some(isMarked)) formatPieces(texts, wanted, writing)
}

/**
 * Where a string changed, as one replaced range. Repeated letters leave a choice ("aa" to "aaa"): the change is put so
 * that it ends at the caret. Never cuts a surrogate pair, which Yjs would store as two broken characters.
 */
export function changeBetween(old: string, next: string, caret: number | null): TextChange {
  const shorter = Math.min(old.length, next.length)
  let start = 0
  while (start < shorter && old[start] === next[start]) start++
  let end = 0
  while (end < shorter && old[old.length - 1 - end] === next[next.length - 1 - end]) end++
  let at = start
  if (start + end > shorter) {
    const grown = Math.max(0, next.length - old.length)
    at = Math.min(start, Math.max(shorter - end, caret === null ? start : caret - grown))
    end = shorter - at
  }
  if (at > 0 && isHighSurrogate(next.charCodeAt(at - 1)) && at < Math.max(old.length, next.length)) at--
  if (end > 0 && isLowSurrogate(next.charCodeAt(next.length - end))) end--
  return { at, remove: old.length - end - at, insert: next.length - end - at }
}

function insertPieces(texts: Y.XmlText[], at: number, pieces: Piece[]): void {
  let offset = at
  // At the border of two texts the first one takes it.
  const text = texts.find((candidate) => {
    if (offset <= candidate.length) return true
    offset -= candidate.length
    return false
  })
  for (const { string, attributes } of pieces) {
    // A copy: Yjs adds what it has to end to the object it is given.
    text?.insert(offset, string, { ...attributes })
    offset += string.length
  }
}

/** Sets and clears only marks this code knows; others stay. */
function formatPieces(texts: Y.XmlText[], wanted: Piece[], writing: Writing): void {
  let offset = 0
  for (const { string, attributes } of texts.flatMap(piecesOf)) {
    for (const piece of cut(wanted, offset, string.length)) {
      const patch = difference(attributes, piece.attributes, writing)
      if (patch) forRange(texts, offset, piece.string.length, (text, from, length) => text.format(from, length, patch))
      offset += piece.string.length
    }
  }
}

function difference(has: Attributes, wants: Attributes, { keepsComments }: Writing): Attributes | null {
  const patch: Attributes = {}
  const isLeft = (key: string) => keepsComments && key.startsWith('comment--')
  for (const [key, value] of Object.entries(wants)) {
    if (!isLeft(key) && JSON.stringify(has[key]) !== JSON.stringify(value)) patch[key] = value
  }
  for (const key of Object.keys(has)) if (!(key in wants) && isKnownMark(key) && !isLeft(key)) patch[key] = null
  return Object.keys(patch).length > 0 ? patch : null
}

function attributesOf(run: Node): Attributes {
  return Object.fromEntries(run.marks.map((mark) => [markKey(mark), { ...mark.attrs }]))
}

function piecesOf(text: Y.XmlText): Piece[] {
  return (text.toDelta() as { insert: unknown; attributes?: Attributes }[]).map(({ insert, attributes }) => ({
    string: typeof insert === 'string' ? insert : '\ufffc',
    attributes: attributes ?? {},
  }))
}

function cut(pieces: Piece[], from: number, length: number): Piece[] {
  const result: Piece[] = []
  let offset = 0
  for (const { string, attributes } of pieces) {
    const part = string.slice(Math.max(0, from - offset), Math.max(0, from + length - offset))
    if (part) result.push({ string: part, attributes })
    offset += string.length
  }
  return result
}

/** Calls `change` for the part of the range that lies in each text, last text first: offsets before it stay true. */
function forRange(
  texts: Y.XmlText[],
  from: number,
  length: number,
  change: (text: Y.XmlText, from: number, length: number) => void,
): void {
  const parts: [Y.XmlText, number, number][] = []
  let start = 0
  for (const text of texts) {
    const first = Math.max(from, start)
    const last = Math.min(from + length, start + text.length)
    if (first < last) parts.push([text, first - start, last - first])
    start += text.length
  }
  for (const part of parts.reverse()) change(...part)
}

function join(pieces: Piece[]): string {
  return pieces.map((piece) => piece.string).join('')
}

function isMarked(piece: Piece): boolean {
  return Object.keys(piece.attributes).length > 0
}

function isKnownMark(key: string): boolean {
  return STORED_MARKS.has(key.split('--')[0] as string)
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}
