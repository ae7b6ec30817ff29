import { Fragment, type Mark, type Node, type NodeType } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { hasWords, isAside, movedTo, textHolder } from './set-aside'

// From Yjs to ProseMirror nodes. The reader never writes: what this code does not know is shown as a placeholder
// and stays in Yjs, and what concurrent edits left incomplete (a list item with nothing in it) is completed for display only.
// What was set aside is not shown, unless it has words again.

/** Which node shows which Yjs element; an element that is not shown is not in it. The writer leaves elements alone whose node is still the same object. */
export type Shown = WeakMap<Y.XmlElement, Node>

/** The content of one root as children of a node of `slot`; at least a place for the caret. */
export function readRoot(root: Y.XmlFragment, slot: NodeType, shown: Shown): Fragment {
  const nodes = root.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return slot.inlineContent ? readText(child, slot) : []
    return child instanceof Y.XmlElement && !slot.inlineContent ? readElement(child, slot, shown, 0, false) : []
  })
  if (slot.inlineContent) return Fragment.from(nodes)
  return nodes.length > 0 ? Fragment.from(nodes) : Fragment.from(slot.schema.nodes.paragraph?.create())
}

/** Names of the nodes that Yjs may hold. The rest of the schema is the frame and the placeholders, which exist in the editor only. */
export const STORED_NODES: ReadonlySet<string> = new Set([
  'paragraph',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'table',
  'tableRow',
  'tableCell',
  'tableHeader',
  'picture',
])

/** Names of the marks that Yjs may hold, as text attributes: `bold: {}`, `link: { href }`, `comment--<id>: { id }`. */
export const STORED_MARKS: ReadonlySet<string> = new Set(['bold', 'italic', 'link', 'comment'])

/** The text attribute a mark is kept under. Comments overlap, so each has a key of its own. */
export function markKey(mark: Mark): string {
  return mark.type.name === 'comment' ? `comment--${mark.attrs.id}` : mark.type.name
}

/** Deeper than anyone nests lists; a forged document must not overflow the stack. */
export const MAX_DEPTH = 40

/** The node that shows an element, or none. `pruned`: something around it was set aside, so that only what has words is shown. */
function readElement(element: Y.XmlElement, parent: NodeType, shown: Shown, depth: number, pruned: boolean): Node[] {
  const known = shown.get(element)
  if (known) return [known]
  const holder = movedTo(element) ? null : textHolder(element)
  const isPruned = pruned || isAside(element) || (holder !== null && isAside(holder))
  if (!holder || (isPruned && isStored(element) && !hasWords(element))) return []
  const node = depth < MAX_DEPTH ? readKnown(element, holder, parent, shown, depth, isPruned) : null
  if (node === HIDDEN) return []
  // A block among inline content, or a line break among blocks, would be refused by the schema.
  const result = node && node.isInline === parent.inlineContent ? node : placeholder(element, parent)
  shown.set(element, result)
  return [result]
}

const HIDDEN = 'hidden'

function readKnown(
  element: Y.XmlElement,
  holder: Y.XmlElement,
  parent: NodeType,
  shown: Shown,
  depth: number,
  pruned: boolean,
): Node | typeof HIDDEN | null {
  const type = isStored(element) ? parent.schema.nodes[element.nodeName] : undefined
  if (!type) return null
  const inside = holder.toArray()
  const children = inside.flatMap((child) => {
    if (child instanceof Y.XmlText) return type.inlineContent ? readText(child, type) : []
    // A table that comes back comes back whole: it has no places to leave out.
    return child instanceof Y.XmlElement ? readElement(child, type, shown, depth + 1, pruned && !type.spec.tableRole) : []
  })
  if (inside.some((child) => child instanceof Y.XmlElement) && children.length === 0 && !mayBeEmpty(type)) return HIDDEN
  const content = Fragment.from(children)
  const attributes = readAttributes(element, type)
  return type.validContent(content) ? type.create(attributes, content) : type.createAndFill(attributes, content)
}

function isStored(element: Y.XmlElement): boolean {
  return STORED_NODES.has(element.nodeName)
}

/** A row without cells, and a cell in its row, are shown though nothing is left in them; a list without items is not. */
function mayBeEmpty(type: NodeType): boolean {
  return type.contentMatch.validEnd || type.spec.tableRole?.endsWith('cell') === true
}

/** Only attributes the schema has, and only values it allows; anything else counts as the default. */
function readAttributes(element: Y.XmlElement, type: NodeType): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(type.spec.attrs ?? {})) {
    const value: unknown = element.getAttribute(name)
    if (value !== undefined && isValid(value, spec.validate)) attributes[name] = value
  }
  return attributes
}

function readText(text: Y.XmlText, parent: NodeType): Node[] {
  const nodes: Node[] = []
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    // An embed counts one in Yjs; one character keeps positions equal on both sides.
    const string = typeof insert === 'string' ? insert : OBJECT_REPLACEMENT
    if (string) nodes.push(parent.schema.text(string, readMarks(attributes ?? {}, parent)))
  }
  return nodes
}

const OBJECT_REPLACEMENT = '\ufffc'

function readMarks(attributes: Record<string, unknown>, parent: NodeType): readonly Mark[] {
  let marks: readonly Mark[] = []
  for (const [key, value] of Object.entries(attributes)) {
    const name = key.split('--')[0] as string
    const type = STORED_MARKS.has(name) ? parent.schema.marks[name] : undefined
    if (!type || typeof value !== 'object' || value === null || !parent.allowsMarkType(type)) continue
    const valid = Object.entries(type.spec.attrs ?? {}).every(([attribute, spec]) =>
      isValid((value as Record<string, unknown>)[attribute], spec.validate),
    )
    if (valid) marks = type.create(value as Record<string, unknown>).addToSet(marks)
  }
  return marks
}

function isValid(value: unknown, validate: string | ((value: unknown) => void) | undefined): boolean {
  if (typeof validate !== 'function') return true
  try {
    validate(value)
    return true
  } catch {
    return false
  }
}

function placeholder(element: Y.XmlElement, parent: NodeType): Node {
  const id = element._item?.id
  const type = parent.schema.nodes[parent.inlineContent ? 'unknownInline' : 'unknownBlock'] as NodeType
  return type.create({ ref: `${element.nodeName}:${id?.client ?? 0}:${id?.clock ?? 0}` })
}
