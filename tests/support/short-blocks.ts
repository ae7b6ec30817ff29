import { parseBlocks } from '@/lib/editor/content'
import { type HtmlNode, htmlToBlocks, type ReadPicture } from '@/lib/editor/html-to-blocks'
import { documentSchema } from '@/lib/editor/schema'

const NAMES: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'quote',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
}

/** What pasted nodes become, in short form: `p(a *bold* _slanted_ [link](address))`, `/` for a line break. It must fit the document. */
export function shortPasted(nodes: HtmlNode[], readPicture?: ReadPicture): string {
  const blocks = htmlToBlocks(documentSchema(), nodes, readPicture).toJSON() ?? []
  parseBlocks(blocks, 'pasted')
  return blocks.map(short).join(' ')
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of any node
function short(node: any): string {
  if (node.type === 'hardBreak') return '/'
  if (node.type === 'text') {
    const has = (type: string) => node.marks?.find((mark: { type: string }) => mark.type === type)
    const text = has('bold') ? `*${node.text}*` : has('italic') ? `_${node.text}_` : node.text
    return has('link') ? `[${text}](${has('link').attrs.href})` : text
  }
  const number = node.attrs?.start > 1 ? node.attrs.start : node.attrs?.colspan > 1 ? node.attrs.colspan : ''
  return `${NAMES[node.type] ?? node.type}${number}(${(node.content ?? []).map(short).join(node.type === 'paragraph' ? '' : ' ')})`
}
