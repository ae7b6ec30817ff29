import type { Fragment, Node, NodeType } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { readRoot } from '@/lib/editor/read-root'
import { documentSchema } from '@/lib/editor/schema'

/** What a fresh reader shows of a root, as markup: `<blockquote><paragraph>a <bold>b</bold></paragraph></blockquote>`. */
export function markupOf(ydoc: Y.Doc, root: string): string {
  return inner(readRoot(ydoc.getXmlFragment(root), documentSchema().nodes.section as NodeType, new WeakMap()))
}

function inner(content: Fragment): string {
  return content.content.map(outer).join('')
}

function outer(node: Node): string {
  if (node.isText) return node.marks.reduce((text, mark) => tag(mark.type.name, mark.attrs, {}, text), node.text ?? '')
  if (node.type.name.startsWith('unknown')) return `<${String(node.attrs.ref).split(':')[0]}>`
  return tag(node.type.name.toLowerCase(), node.attrs, node.type.spec.attrs ?? {}, inner(node.content))
}

function tag(
  name: string,
  attrs: Record<string, unknown>,
  specs: Record<string, { default?: unknown }>,
  content: string,
): string {
  const set = Object.entries(attrs).filter(([key, value]) => value !== specs[key]?.default)
  return `<${name}${set.map(([key, value]) => ` ${key}="${value}"`).join('')}>${content}</${name}>`
}
