import type { HtmlElement, HtmlNode } from '@/lib/editor/html-to-blocks'

const VOID = new Set(['br', 'img', 'meta', 'col', 'hr', 'link', 'input', 'wbr', 'v:imagedata'])
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' }

/** HTML as programs write it to the clipboard, well-formed but for what Word adds, as the nodes that a browser makes of it. */
export function parseClipboard(html: string): HtmlNode[] {
  const root: HtmlElement = { tag: 'body', attributes: {}, children: [] }
  const open = [root]
  const bare = html.replace(/<!--[\s\S]*?-->|<[!?][^>]*>/g, '')
  for (const [, closing, name = '', attributes = '', text] of bare.matchAll(
    /<(\/?)([a-z][\w:]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|([^<]+)/gi,
  )) {
    const tag = name.toLowerCase()
    if (text !== undefined) open.at(-1)?.children.push(decoded(text))
    else if (closing) {
      while (open.length > 1 && open.pop()?.tag !== tag);
    } else {
      const element: HtmlElement = { tag, attributes: attributesOf(attributes), children: [] }
      open.at(-1)?.children.push(element)
      if (!VOID.has(tag)) open.push(element)
    }
  }
  return root.children
}

function attributesOf(text: string): Record<string, string> {
  const all = text.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)
  return Object.fromEntries([...all].map(([, name = '', a, b, c]) => [name.toLowerCase(), decoded(a ?? b ?? c ?? '')]))
}

function decoded(text: string): string {
  return text.replace(/&(#?)(\w+);/g, (whole, isNumber, name) =>
    isNumber
      ? String.fromCodePoint(name[0] === 'x' ? Number.parseInt(name.slice(1), 16) : Number(name))
      : (ENTITIES[name] ?? whole),
  )
}
