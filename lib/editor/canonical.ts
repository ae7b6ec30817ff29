import { FAQ_KEYS, type PartKey, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'
import { documentSchema } from './schema'

/** Rises when the same text would be written differently here. Stored hashes keep the version they were made with. */
export const HASH_VERSION = 1

/**
 * The whole document in canonical JSON: what a hash of it is taken of. Keys sorted, default attributes left out, comment
 * marks left out, neighbouring text with equal marks merged, marks sorted: equal text gives equal strings on every
 * replica, however it came about.
 */
export function canonicalContent(content: DocumentContent): string {
  const parts = Object.fromEntries([...SECTION_KEYS, ...FAQ_KEYS].map((key) => [key, canonicalPart(content, key)]))
  return stringify({ version: HASH_VERSION, parts })
}

/**
 * The canonical JSON of each section and question list. A list is its questions and answers in order, without ids:
 * moving a question changes the list, writing the same question anew under another id does not.
 */
export function canonicalSections(content: DocumentContent): Record<PartKey, string> {
  const entries = [...SECTION_KEYS, ...FAQ_KEYS].map((key) => [
    key,
    stringify({ version: HASH_VERSION, part: key, content: canonicalPart(content, key) }),
  ])
  return Object.fromEntries(entries) as Record<PartKey, string>
}

function canonicalPart(content: DocumentContent, key: PartKey): unknown {
  if (key === 'customerFaq' || key === 'internalFaq') {
    return content[key].map(({ question, answer }) => ({ question: question.normalize('NFC'), answer: canonicalBlocks(answer) }))
  }
  const part = content.sections[key]
  return typeof part === 'string' ? part.normalize('NFC') : canonicalBlocks(part)
}

interface CanonicalNode {
  type: string
  attrs?: Record<string, unknown>
  content?: CanonicalNode[]
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
}

/** Blocks in canonical form: what is equal in them is written alike. A part without blocks shows one empty paragraph, so it is one. */
export function canonicalBlocks(blocks: BlockJson[]): CanonicalNode[] {
  return blocks.length > 0 ? canonicalNodes(blocks) : [{ type: 'paragraph' }]
}

function canonicalNodes(blocks: BlockJson[]): CanonicalNode[] {
  const nodes: CanonicalNode[] = []
  for (const block of blocks) {
    const node = canonicalNode(block)
    const last = nodes.at(-1)
    if (last?.text !== undefined && node.text !== undefined && stringify(last.marks ?? []) === stringify(node.marks ?? []))
      last.text += node.text
    else nodes.push(node)
  }
  // Only after the merge: an accent may stand alone at the border of two pieces.
  for (const node of nodes) if (node.text !== undefined) node.text = node.text.normalize('NFC')
  return nodes
}

function canonicalNode(block: BlockJson): CanonicalNode {
  const node: CanonicalNode = { type: block.type }
  const attrs = setAttributes(documentSchema().nodes[block.type]?.spec.attrs, block.attrs)
  if (attrs) node.attrs = attrs
  if (block.content && block.content.length > 0) node.content = canonicalNodes(block.content)
  if (block.text !== undefined) node.text = block.text
  const marks = canonicalMarks(block)
  if (marks.length > 0) node.marks = marks
  return node
}

function canonicalMarks(block: BlockJson): NonNullable<CanonicalNode['marks']> {
  return (block.marks ?? [])
    .filter((mark) => mark.type !== 'comment')
    .map((mark) => {
      const attrs = setAttributes(documentSchema().marks[mark.type]?.spec.attrs, mark.attrs)
      return attrs ? { type: mark.type, attrs } : { type: mark.type }
    })
    .sort((a, b) => (stringify(a) < stringify(b) ? -1 : 1))
}

/** The attributes that differ from their default, or undefined when none does. */
function setAttributes(
  specs: Record<string, { default?: unknown }> | undefined,
  given: Record<string, unknown> | undefined,
): Record<string, unknown> | undefined {
  const set = Object.entries(given ?? {}).filter(
    ([name, value]) => value !== undefined && value !== null && value !== specs?.[name]?.default,
  )
  return set.length > 0 ? Object.fromEntries(set) : undefined
}

/** JSON with the keys of every object in order of code units. */
function stringify(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}
