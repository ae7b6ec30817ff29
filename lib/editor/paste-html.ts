import { type DOMParser, type Schema, Slice } from '@tiptap/pm/model'
import { type HtmlNode, htmlToBlocks } from './html-to-blocks'
import type { PastedPictures } from './pasted-pictures'

/** ProseMirror's reader of pasted HTML, replaced by ours: it keeps the structure we have and drops the rest. */
export function clipboardParser(schema: Schema, pictures: PastedPictures | null): DOMParser {
  const parseSlice = (dom: globalThis.Node) => {
    pictures?.begin()
    return Slice.maxOpen(
      htmlToBlocks(schema, childrenOf(dom), (element) => pictures?.read(element) ?? null),
      false,
    )
  }
  // Of a parser ProseMirror calls this one function for what is pasted.
  return { parseSlice } as unknown as DOMParser
}

/**
 * Pasted HTML made ready for reading. ProseMirror's own note on a copied piece goes: what comes back is read like any
 * other page. Styles are renamed, because a strict content security policy forbids even parsing them.
 */
export function prepareHtml(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag.replace(/\sdata-pm-slice="[^"]*"/g, '').replace(/\sstyle\s*=/gi, ' data-style='),
  )
}

function childrenOf(parent: globalThis.Node): HtmlNode[] {
  const children: HtmlNode[] = []
  for (const child of Array.from(parent.childNodes)) {
    if (child.nodeType === child.TEXT_NODE) children.push(child.textContent ?? '')
    else if (child instanceof Element) {
      const attributes = Object.fromEntries(Array.from(child.attributes, ({ name, value }) => [plainName(name), value]))
      children.push({ tag: child.localName.toLowerCase(), attributes, children: childrenOf(child) })
    }
  }
  return children
}

function plainName(name: string): string {
  return name === 'data-style' ? 'style' : name.toLowerCase()
}
