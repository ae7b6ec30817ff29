import type { HtmlElement, HtmlNode } from './html-to-blocks'

/**
 * List items that stand in no list: Word writes them as paragraphs, with the level in a style and the bullet in a span; in the
 * browser it writes each as a list of its own, with the level in an attribute; of a page one may copy nothing but items.
 * Returns the nodes with such runs made into lists.
 */
export function nestLooseItems(nodes: HtmlNode[]): HtmlNode[] {
  const result: HtmlNode[] = []
  let open: { level: number; list: HtmlElement }[] = []
  for (const node of nodes) {
    const item = typeof node === 'object' ? (wordItemOf(node) ?? onlineItemOf(node) ?? bareItemOf(node)) : null
    if (!item) {
      // White space between two items does not end their list.
      if (typeof node !== 'string' || node.trim() !== '') open = []
      result.push(node)
      continue
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop()
    const parent = open.at(-1)
    if (parent?.level === item.level && parent.list.tag === item.tag) parent.list.children.push(item.element)
    else {
      if (parent?.level === item.level) open.pop()
      const list: HtmlElement = { tag: item.tag, attributes: {}, children: [item.element] }
      const outer = open.at(-1)?.list.children.at(-1)
      if (typeof outer === 'object') outer.children.push(list)
      else result.push(list)
      open.push({ level: item.level, list })
    }
  }
  return result
}

type Item = { level: number; tag: 'ul' | 'ol'; element: HtmlElement }

function onlineItemOf({ attributes, children: [list, ...more] }: HtmlElement): Item | null {
  if (!/\bListContainerWrapper\b/.test(attributes.class ?? '') || more.length > 0 || typeof list !== 'object') return null
  const [item, ...others] = list.children.filter((child) => typeof child === 'object')
  if ((list.tag !== 'ul' && list.tag !== 'ol') || item?.tag !== 'li' || others.length > 0) return null
  const level = Number(item.attributes['data-aria-level'])
  return Number.isInteger(level) && level > 0 ? { level, tag: list.tag, element: item } : null
}

function bareItemOf(element: HtmlElement): Item | null {
  return element.tag === 'li' ? { level: 1, tag: 'ul', element } : null
}

function wordItemOf(element: HtmlElement): Item | null {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.attributes.style ?? '')?.[1]
  const isItem = level !== undefined || /\bMsoListParagraph/.test(element.attributes.class ?? '')
  if (!isItem || element.tag !== 'p') return null
  const marker = markerOf(element)
  if (level === undefined && marker === null) return null
  const ordered = /^\(?([0-9]+|[a-z]{1,4})[.)]/i.test(marker ?? '')
  return {
    level: Number(level ?? 1),
    tag: ordered ? 'ol' : 'ul',
    element: { tag: 'li', attributes: {}, children: element.children },
  }
}

/** The bullet or number that Word put into the text; the reader drops it by the same style. */
function markerOf(element: HtmlElement): string | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (/mso-list:\s*ignore/i.test(child.attributes.style ?? '')) return plain(child).trim()
    const inner = markerOf(child)
    if (inner !== null) return inner
  }
  return null
}

function plain(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(plain).join('')
}
