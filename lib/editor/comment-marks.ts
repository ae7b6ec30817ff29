import type { Node, NodeType } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import { findAgain, findWords, type Words } from '@/lib/domain/comments/find-words'
import { FAQ_KEYS } from '@/lib/domain/prfaq'
import { answerRoot, parseRoot, partOfRoot, questionRoot, SECTION_ROOTS } from './document-roots'
import { listEntries } from './faq-order'
import { isOneBlock, marksIn, type Offsets, wordsOf } from './marked-words'
import { readRoot, type Shown } from './read-root'
import { fromRelative, toRelative } from './relative-position'
import { documentSchema } from './schema'
import { lettersBetween, slotText } from './slot-text'
import { BY_WORDS } from './word-changes'
import { writeRoot } from './write-root'
import { TYPING } from './write-text'

// Threads are anchored by a mark with their id. Clients never set one: the server does, in the live document. What a
// mark cannot tell (that its words came back by an undo) is told by the words themselves, which are kept with the thread.

/** A piece of one root, between two places that other people's edits do not move. */
export interface RootRange {
  root: string
  from: Y.RelativePosition
  to: Y.RelativePosition
}

/** The words of a range as they stand now; null where the root is none of the document, or nothing is left between the two places. */
export function readRange(ydoc: Y.Doc, range: RootRange): Words | null {
  const open = openRoot(ydoc, range.root)
  const offsets = open && offsetsOf(ydoc, open, range)
  return offsets && wordsOf(open.slot, offsets)
}

/** All words of a root; null where the document has none of that name. */
export function textOfRoot(ydoc: Y.Doc, root: string): string | null {
  const open = openRoot(ydoc, root)
  return open && slotText(open.slot).text
}

/** Does a range lie within one paragraph, item or line? */
export function isInOneBlock(ydoc: Y.Doc, range: RootRange): boolean {
  const open = openRoot(ydoc, range.root)
  const offsets = open && offsetsOf(ydoc, open, range)
  return open !== null && offsets !== null && isOneBlock(open.slot, offsets)
}

/** Where words stand in a root now. again: they were gone, so that only their own place counts. */
export function findRange(ydoc: Y.Doc, root: string, words: Words, again: boolean): RootRange | null {
  const open = openRoot(ydoc, root)
  if (!open) return null
  const { text, starts } = slotText(open.slot)
  const at = (again ? findAgain : findWords)(text, words)
  if (at === null) return null
  const [from, last] = [starts[at], starts[at + words.quote.length - 1]]
  if (from === undefined || last === undefined) return null
  const place = (offset: number, side: -1 | 1) => toRelative(open.fragment, open.slot, offset, side, open.shown)
  return { root, from: place(from, 1), to: place(last + 1, -1) }
}

/** Writes a thread's mark over a range; false where its words are gone. Call it inside a transaction. */
export function markRange(ydoc: Y.Doc, range: RootRange, threadId: string): boolean {
  const open = openRoot(ydoc, range.root)
  const offsets = open && offsetsOf(ydoc, open, range)
  if (!offsets) return false
  const tr = new Transform(open.slot)
  tr.addMark(offsets.from, offsets.to, documentSchema().mark('comment', { id: threadId }))
  writeRoot(open.fragment, tr.doc, open.shown, null, TYPING)
  return true
}

/** Where each thread's mark stands, the first place in reading order, with the words under it. */
export function placedThreads(ydoc: Y.Doc): Map<string, { root: string; words: Words }> {
  const placed = new Map<string, { root: string; words: Words }>()
  for (const root of rootsInOrder(ydoc)) {
    const open = openRoot(ydoc, root)
    if (!open) continue
    for (const [id, offsets] of marksIn(open.slot)) {
      const words = placed.has(id) ? null : wordsOf(open.slot, offsets)
      if (words) placed.set(id, { root, words })
    }
  }
  return placed
}

/**
 * Writes a proposed change in the place of the words under a thread's mark, word by word, so that what stays the same keeps
 * its carets and comments. False where the words are not those that were `standing`, or reach over several paragraphs.
 */
export function replaceMarked(ydoc: Y.Doc, threadId: string, standing: string, replacement: string): boolean {
  const root = placedThreads(ydoc).get(threadId)?.root
  const open = root ? openRoot(ydoc, root) : null
  const offsets = open && marksIn(open.slot).get(threadId)
  if (!offsets || wordsOf(open.slot, offsets)?.quote !== standing || !isOneBlock(open.slot, offsets)) return false
  const tr = new Transform(open.slot)
  if (replacement === '') tr.delete(...withOneSpace(open.slot, offsets))
  else tr.replaceWith(offsets.from, offsets.to, documentSchema().text(replacement, looks(open.slot, offsets.from, threadId)))
  writeRoot(open.fragment, tr.doc, open.shown, null, BY_WORDS)
  return true
}

type OpenRoot = { fragment: Y.XmlFragment; slot: Node; shown: Shown }

/** A root as a node; null for what is no root of the text, and for questions that stand in no list. */
function openRoot(ydoc: Y.Doc, name: string): OpenRoot | null {
  const root = parseRoot(name)
  if (!root || root.kind === 'order' || partOfRoot(ydoc, name) === null) return null
  const type = documentSchema().nodes[root.line ? 'line' : 'section'] as NodeType
  const fragment = ydoc.getXmlFragment(name)
  const shown: Shown = new WeakMap()
  return { fragment, slot: type.create(null, readRoot(fragment, type, shown)), shown }
}

function rootsInOrder(ydoc: Y.Doc): string[] {
  const entries = FAQ_KEYS.flatMap((list) => listEntries(ydoc, list))
  return [...SECTION_ROOTS, ...entries.flatMap(({ id }) => [questionRoot(id), answerRoot(id)])]
}

function offsetsOf(ydoc: Y.Doc, { fragment, slot, shown }: OpenRoot, { from, to }: RootRange): Offsets | null {
  const offset = (position: Y.RelativePosition) => fromRelative(ydoc, fragment, slot, position, shown)
  const [start, end] = [offset(from), offset(to)]
  if (start === null || end === null || !lettersBetween(slotText(slot), start, end)) return null
  return { from: start, to: end }
}

/** Two spaces in a row are one too many. */
function withOneSpace(slot: Node, { from, to }: Offsets): [number, number] {
  const isSpace = (at: number) => at >= 0 && at < slot.content.size && /^\s$/u.test(slot.textBetween(at, at + 1))
  const $from = slot.resolve(from)
  const $to = slot.resolve(to)
  if (isSpace(from - 1) && (isSpace(to) || $to.parentOffset === $to.parent.content.size)) return [from - 1, to]
  return $from.parentOffset === 0 && isSpace(to) ? [from, to + 1] : [from, to]
}

/** The new words look like the first of those that they replace; of the comments only this one moves to them. */
function looks(slot: Node, from: number, threadId: string) {
  const first = slot.nodeAt(from)
  return (first?.marks ?? []).filter(({ type, attrs }) => type.name !== 'comment' || attrs.id === threadId)
}
