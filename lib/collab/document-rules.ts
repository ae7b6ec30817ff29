import type { ContentMatch, NodeType } from '@tiptap/pm/model'
import { STORED_MARKS, STORED_NODES } from '@/lib/editor/read-root'
import { documentSchema } from '@/lib/editor/schema'
import { isMovingAttribute } from '@/lib/editor/set-aside'

// What the editor's schema says, turned into tables that a check of every key can afford.

/** Stands for the content of a section or an answer, as the name of a parent. */
export const RICH_ROOT = 'section'
/** Stands for the content of a headline, a subheading or a question. */
export const LINE_ROOT = 'line'

/** May an element of this name, or 'text', stand directly inside this node? Unknown names may stand nowhere. */
export function mayContain(parent: string, child: string): boolean {
  return childrenOf(parent).has(child)
}

/** May this node carry this attribute with this value? */
export function isAttribute(node: string, name: string, value: unknown): boolean {
  if (!STORED_NODES.has(node)) return false
  return isMovingAttribute(node, name, value) ?? passes(documentSchema().nodes[node]?.spec.attrs, name, value)
}

/** May text inside this node be formatted so? `null` ends a formatting. Keys are a mark's name, or `comment--<id>`. */
export function isFormatting(parent: string, key: string, value: unknown): boolean {
  const name = key.split('--', 1)[0] as string
  const mark = key.length <= MAX_KEY && STORED_MARKS.has(name) ? documentSchema().marks[name] : undefined
  if (!mark || (key !== name && name !== 'comment')) return false
  if (value === null) return true
  if (typeof value !== 'object' || Array.isArray(value)) return false
  if (!documentSchema().nodes[parent]?.allowsMarkType(mark)) return false
  const given = value as Record<string, unknown>
  const attributes = new Set([...Object.keys(given), ...Object.keys(mark.spec.attrs ?? {})])
  return [...attributes].every((attribute) => passes(mark.spec.attrs, attribute, given[attribute]))
}

const MAX_KEY = 80

type AttributeSpecs = Record<string, { validate?: string | ((value: unknown) => void) }> | undefined

/** An attribute without a check of its own is refused: whoever adds one to the schema says what it may hold. */
function passes(specs: AttributeSpecs, name: string, value: unknown): boolean {
  const validate = specs && Object.hasOwn(specs, name) ? specs[name]?.validate : undefined
  if (typeof validate !== 'function') return false
  try {
    validate(value)
    return true
  } catch {
    return false
  }
}

const children = new Map<string, ReadonlySet<string>>()

function childrenOf(parent: string): ReadonlySet<string> {
  let names = children.get(parent)
  if (!names) {
    const known = parent === RICH_ROOT || parent === LINE_ROOT || STORED_NODES.has(parent)
    const type = known ? documentSchema().nodes[parent] : undefined
    names = type ? childNames(type) : NONE
    if (known) children.set(parent, names)
  }
  return names
}

const NONE: ReadonlySet<string> = new Set()

/** Every node that can follow anywhere in a node's content, without the editor's placeholders. */
function childNames(type: NodeType): ReadonlySet<string> {
  const names = new Set<string>()
  const seen = new Set<ContentMatch>()
  const open = [type.contentMatch]
  for (let match = open.pop(); match; match = open.pop()) {
    if (seen.has(match)) continue
    seen.add(match)
    for (let i = 0; i < match.edgeCount; i++) {
      const edge = match.edge(i)
      if (edge.type.isText || STORED_NODES.has(edge.type.name)) names.add(edge.type.name)
      open.push(edge.next)
    }
  }
  return names
}
