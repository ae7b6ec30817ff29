import { Fragment, Node, type NodeType } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { FAQ_KEYS, type FaqKey, isLineKey, type PartKey, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import { canonicalBlocks } from './canonical'
import { type BlockJson, type DocumentContent, type FaqEntry, readContent } from './content'
import { diffContent } from './diff/diff-content'
import { answerRoot, ORDER_ROOT, questionRoot, sectionRoot } from './document-roots'
import { addEntry, findEntry, listEntries, moveEntry, removeEntry, restoreEntry } from './faq-order'
import { readRoot, type Shown } from './read-root'
import { documentSchema } from './schema'
import { BY_WORDS } from './word-changes'
import { writeRoot } from './write-root'

/**
 * Makes a live document read like `content` again, in these parts or in all, by the smallest change: words that are the
 * same stay where they are, with whatever is anchored to them. Comment marks of today stay, those of then do not come
 * back. Call it inside one transaction: others then see all of it or nothing.
 */
export function restoreContent(ydoc: Y.Doc, content: DocumentContent, parts: readonly PartKey[] | null): void {
  const wanted = (key: PartKey) => parts === null || parts.includes(key)
  for (const key of SECTION_KEYS) if (wanted(key)) restoreSection(ydoc, key, content.sections[key])
  const lists = FAQ_KEYS.filter(wanted)
  if (lists.length > 0) restoreLists(ydoc, content, lists)
}

function restoreSection(ydoc: Y.Doc, key: SectionKey, part: string | BlockJson[]): void {
  const root = ydoc.getXmlFragment(sectionRoot(key))
  if (typeof part === 'string' || isLineKey(key)) writeLine(root, String(part))
  else writeBlocks(root, part)
}

/** Which questions stand in a list, in which order, and what they say. One that was made since goes out of its list, and keeps its text. */
function restoreLists(ydoc: Y.Doc, content: DocumentContent, lists: readonly FaqKey[]): void {
  const before = readContent(ydoc)
  const moved = new Set(
    diffContent(before, content)
      .entries.filter((entry) => entry.isMoved)
      .map(({ id }) => id),
  )
  const back = lists.flatMap((list) => content[list])
  for (const list of lists) {
    for (const { id } of listEntries(ydoc, list)) if (!back.some((entry) => entry.id === id)) removeEntry(ydoc, id, null)
  }
  for (const list of lists) {
    content[list].forEach((entry, index) => {
      bringBack(ydoc, entry, list)
      if (moved.has(entry.id) || !before[list].some(({ id }) => id === entry.id))
        placeAfter(ydoc, entry.id, list, content[list][index - 1])
      writeLine(ydoc.getXmlFragment(questionRoot(entry.id)), entry.question)
      writeBlocks(ydoc.getXmlFragment(answerRoot(entry.id)), entry.answer)
    })
  }
}

/** A question that was removed still has its text; one that this document never had gets a place for it. */
function bringBack(ydoc: Y.Doc, { id }: FaqEntry, list: FaqKey): void {
  if (restoreEntry(ydoc, id, null) || findEntry(ydoc, id)) return
  if (ydoc.getMap(ORDER_ROOT).has(id)) return
  addEntry(ydoc, list, listEntries(ydoc, list).length, null, id)
}

function placeAfter(ydoc: Y.Doc, id: string, list: FaqKey, before: FaqEntry | undefined): void {
  const others = listEntries(ydoc, list).filter((entry) => entry.id !== id)
  const follows = before ? others.findIndex((entry) => entry.id === before.id) : -1
  moveEntry(ydoc, id, list, follows + 1, null)
}

function writeLine(root: Y.XmlFragment, text: string): void {
  const schema = documentSchema()
  const line = (schema.nodes.line as NodeType).create(null, text ? schema.text(text) : null)
  writeRoot(root, line, new WeakMap(), null, BY_WORDS)
}

function writeBlocks(root: Y.XmlFragment, blocks: readonly BlockJson[]): void {
  const schema = documentSchema()
  const section = schema.nodes.section as NodeType
  const shown: Shown = new WeakMap()
  const now = readRoot(root, section, shown)
  const then = Fragment.from(canonicalBlocks([...blocks]).map((block) => Node.fromJSON(schema, block)))
  if (!now.eq(then)) writeRoot(root, section.create(null, then), shown, null, BY_WORDS)
}
