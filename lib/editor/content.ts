import { Fragment, type Node, type NodeType } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { FAQS, type FaqKey, type LineKey, type RichKey, SECTIONS } from '@/lib/domain/prfaq'
import { answerRoot, isEntryId, questionRoot, sectionRoot } from './document-roots'
import { listEntries } from './faq-order'
import { MAX_DEPTH, readRoot } from './read-root'
import { documentSchema } from './schema'

/** A node of text as ProseMirror writes it to JSON. */
export interface BlockJson {
  type: string
  attrs?: Record<string, unknown>
  content?: BlockJson[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

export interface FaqEntry {
  id: string
  question: string
  answer: BlockJson[]
}

/** A whole document as plain JSON: what revisions, exports and the seed speak. Rich parts hold at least one block. */
export type DocumentContent = { sections: Record<LineKey, string> & Record<RichKey, BlockJson[]> } & Record<FaqKey, FaqEntry[]>

/** Thrown where content from outside does not fit the schema. The message names the place, never the text. */
export class ContentError extends Error {
  override name = 'ContentError'
}

/** What a live document says now. Never writes to it; blocks that this code does not know are left out. */
export function readContent(ydoc: Y.Doc): DocumentContent {
  const schema = documentSchema()
  const line = (root: string) => plainText(readRoot(ydoc.getXmlFragment(root), schema.nodes.line as NodeType, new WeakMap()))
  const rich = (root: string) => blocksOf(readRoot(ydoc.getXmlFragment(root), schema.nodes.section as NodeType, new WeakMap()))
  return contentOf(
    (section) => (section.kind === 'line' ? line(sectionRoot(section.key)) : rich(sectionRoot(section.key))),
    (faq) => listEntries(ydoc, faq).map(({ id }) => ({ id, question: line(questionRoot(id)), answer: rich(answerRoot(id)) })),
  )
}

/**
 * Content that came from outside, checked against the schema and put in its plain form: unknown keys, nodes, marks or
 * addresses are refused, line breaks in lines become spaces, empty rich parts get an empty paragraph.
 * @throws ContentError
 */
export function parseContent(value: unknown): DocumentContent {
  const given = record(value, 'content', ['sections', ...FAQS.map((faq) => faq.key)])
  const sections = record(
    given.sections,
    'sections',
    SECTIONS.map((section) => section.key),
  )
  const seen = new Set<string>()
  return contentOf(
    (section) =>
      section.kind === 'line' ? parseLine(sections[section.key], section.key) : parseBlocks(sections[section.key], section.key),
    (faq) => {
      const entries = given[faq]
      if (!Array.isArray(entries)) throw new ContentError(`${faq} is not a list`)
      return entries.map((entry, index) => parseEntry(entry, `${faq} ${index + 1}`, seen))
    },
  )
}

/** The blocks of a rich part, checked against the schema. @throws ContentError */
export function parseBlocks(value: unknown, where: string): BlockJson[] {
  if (!Array.isArray(value)) throw new ContentError(`${where} is not a list of blocks`)
  checkPlain(value, where, 0)
  try {
    const schema = documentSchema()
    const section = (schema.nodes.section as NodeType).create(
      null,
      value.length > 0 ? Fragment.fromJSON(schema, value) : schema.nodes.paragraph?.create(),
    )
    section.check()
    return blocksOf(section.content)
  } catch (error) {
    throw new ContentError(`${where} does not fit the document: ${error instanceof Error ? error.name : 'unreadable'}`)
  }
}

function contentOf(
  part: (section: (typeof SECTIONS)[number]) => string | BlockJson[],
  entries: (faq: FaqKey) => FaqEntry[],
): DocumentContent {
  const sections = Object.fromEntries(SECTIONS.map((section) => [section.key, part(section)]))
  return { sections, ...Object.fromEntries(FAQS.map((faq) => [faq.key, entries(faq.key)])) } as DocumentContent
}

function parseLine(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new ContentError(`${where} is not text`)
  return value.replace(/[\r\n\u2028\u2029]+/g, ' ')
}

function parseEntry(value: unknown, where: string, seen: Set<string>): FaqEntry {
  const { id, question, answer } = record(value, where, ['id', 'question', 'answer'])
  if (!isEntryId(id)) throw new ContentError(`${where} has no valid id`)
  if (seen.has(id)) throw new ContentError(`${where} repeats an id`)
  seen.add(id)
  return { id, question: parseLine(question, `${where} question`), answer: parseBlocks(answer, `${where} answer`) }
}

function record(value: unknown, where: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ContentError(`${where} is not an object`)
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw new ContentError(`${where} has an unknown part`)
  return value as Record<string, unknown>
}

/** Only the fields of a node, and little deeper than a reader goes, who completes what ends there: ProseMirror itself would overlook what it does not know. */
function checkPlain(nodes: unknown[], where: string, depth: number): void {
  if (depth > MAX_DEPTH + 4) throw new ContentError(`${where} is nested too deeply`)
  for (const value of nodes) {
    const node = record(value, where, ['type', 'attrs', 'content', 'marks', 'text'])
    const type = typeof node.type === 'string' ? documentSchema().nodes[node.type] : undefined
    if (!type || node.type === 'unknownBlock' || node.type === 'unknownInline')
      throw new ContentError(`${where} has an unknown block`)
    record(node.attrs ?? {}, where, Object.keys(type.spec.attrs ?? {}))
    for (const mark of list(node.marks, where)) {
      const { type: name, attrs } = record(mark, where, ['type', 'attrs'])
      const known = typeof name === 'string' ? documentSchema().marks[name] : undefined
      if (!known) throw new ContentError(`${where} has an unknown mark`)
      record(attrs ?? {}, where, Object.keys(known.spec.attrs ?? {}))
    }
    checkPlain(list(node.content, where), where, depth + 1)
  }
}

function list(value: unknown, where: string): unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new ContentError(`${where} is not well formed`)
  return value
}

function plainText(fragment: Fragment): string {
  return fragment.textBetween(0, fragment.size)
}

/** Blocks as JSON without the placeholders. A part of nothing but placeholders counts as one empty paragraph. */
function blocksOf(fragment: Fragment): BlockJson[] {
  const blocks = known(fragment).map((node) => node.toJSON() as BlockJson)
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
}

/**
 * What is left without the placeholders is completed again: a quote of nothing else would be refused when it is read back.
 * Comments are no part of the text: words that only a comment's mark parted are one piece again.
 */
function known(fragment: Fragment): Node[] {
  return fragment.content
    .filter((node) => !node.type.name.startsWith('unknown'))
    .map((node) => {
      if (node.isText) return node.mark(node.marks.filter(({ type }) => type.name !== 'comment'))
      if (node.isLeaf) return node
      const content = Fragment.from(known(node.content))
      return (node.type.validContent(content) ? node.copy(content) : node.type.createAndFill(node.attrs, content)) ?? node
    })
}
