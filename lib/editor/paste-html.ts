import { Slice } from '@tiptap/pm/model'
import { type HtmlNode, htmlToBlocks } from './html-to-blocks'
import { documentSchema } from './schema'

/** ProseMirror's reader of pasted HTML, replaced by ours: it keeps the structure we have and drops the rest. */
export const clipboardParser = {
  parseSlice(dom: globalThis.Node): Slice {
    return Slice.maxOpen(htmlToBlocks(documentSchema(), childrenOf(dom)), false)
  },
}

/** Takes out ProseMirror's own note on a copied piece: what comes back is read like any other page. */
export function withoutSliceNote(html: string): string {
  return html.replace(/ data-pm-slice="[^"]*"/g, '')
}

function childrenOf(parent: globalThis.Node): HtmlNode[] {
  const children: HtmlNode[] = []
  for (const child of Array.from(parent.childNodes)) {
    if (child.nodeType === child.TEXT_NODE) children.push(child.textContent ?? '')
    else if (child instanceof Element) {
      const attributes = Object.fromEntries(Array.from(child.attributes, ({ name, value }) => [name.toLowerCase(), value]))
      children.push({ tag: child.localName.toLowerCase(), attributes, children: childrenOf(child) })
    }
  }
  return children
}
