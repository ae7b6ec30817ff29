import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import { InlineWriter } from './inline-writer'
import { nestLooseItems } from './loose-items'
import { isSafeHref } from './safe-href'
import { isMarkId } from './schema-nodes'
import { MAX_COLUMNS, MAX_ROWS } from './table-limits'

/** An element of a page, or text. Headless, so that what a paste becomes can be tested, and imported, without a browser. */
export type HtmlNode = string | HtmlElement

export interface HtmlElement {
  tag: string
  attributes: Record<string, string>
  children: HtmlNode[]
}

/**
 * What pasted HTML (Word, Google Docs, web pages) becomes: paragraphs, bold, italic, links, lists, quotes, tables.
 * Headings become bold paragraphs, code becomes plain text, boxes are unpacked, scripts are dropped. `readPicture` decides what becomes of pictures.
 */
export function htmlToBlocks(schema: Schema, nodes: HtmlNode[], readPicture: ReadPicture = () => null): Fragment {
  return Fragment.from(new BlockReader(schema, readPicture).blocks(nodes, [], false))
}

/** Makes a picture of an <img>, or null of one that is left out. */
export type ReadPicture = (element: HtmlElement) => Node | null

const DROPPED = new Set(
  'script style head title meta link template noscript svg canvas video audio iframe object embed input button select textarea map'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/
const BLOCK = new Set(
  'p div section article main header footer aside nav address figure figcaption dl dt dd details summary center form fieldset hr body html pre li caption'.split(
    ' ',
  ),
)

class BlockReader {
  /** Pictures from inside a list, a quote or a cell: they stand after it. */
  private later: Node[] = []

  constructor(
    private readonly schema: Schema,
    private readonly readPicture: ReadPicture,
  ) {}

  /** `flow`: inside a list, quote or cell, where a table cannot stand. */
  blocks(nodes: HtmlNode[], marks: readonly Mark[], flow: boolean): Node[] {
    const blocks: Node[] = []
    const inline = new InlineWriter(this.schema)
    const flush = () => blocks.push(...inline.take())
    for (const node of nestLooseItems(nodes)) {
      this.read(node, marks, flow, blocks, inline, flush, false)
      if (!flow && this.later.length > 0) {
        flush()
        blocks.push(...this.later.splice(0))
      }
    }
    flush()
    return blocks
  }

  private read(
    node: HtmlNode,
    marks: readonly Mark[],
    flow: boolean,
    blocks: Node[],
    inline: InlineWriter,
    flush: () => void,
    preserve: boolean,
  ): void {
    if (typeof node === 'string') {
      inline.text(node, marks, preserve)
      return
    }
    if (DROPPED.has(node.tag) || isHidden(node)) return
    const inner = this.marksOf(node, marks)
    if (node.tag === 'img') {
      const picture = this.readPicture(node)
      if (picture && flow) this.later.push(picture)
      else if (picture) {
        flush()
        blocks.push(picture)
      }
    } else if (node.tag === 'br') {
      if (!node.attributes.class?.includes('Apple-interchange')) inline.lineBreak()
    } else if (node.tag === 'ul' || node.tag === 'ol') {
      flush()
      this.add(blocks, this.list(node, inner))
    } else if (node.tag === 'blockquote') {
      flush()
      const content = this.blocks(node.children, inner, true)
      if (content.length > 0) blocks.push(this.schema.node('blockquote', null, content))
    } else if (node.tag === 'table') {
      flush()
      blocks.push(...this.table(node, inner, flow))
    } else {
      const isBlock = BLOCK.has(node.tag) || HEADING.test(node.tag)
      if (isBlock) flush()
      const listed = isBlock ? nestLooseItems(node.children) : node.children
      for (const child of listed) this.read(child, inner, flow, blocks, inline, flush, preserve || node.tag === 'pre')
      if (isBlock) flush()
    }
  }

  private add(blocks: Node[], node: Node | null): void {
    if (node) blocks.push(node)
  }

  private list(element: HtmlElement, marks: readonly Mark[]): Node | null {
    const items: Node[][] = []
    for (const child of element.children) {
      if (typeof child === 'string' && child.trim() === '') continue
      const blocks = this.blocks(typeof child === 'object' && child.tag === 'li' ? child.children : [child], marks, true)
      // Word and Google Docs put an inner list beside its item instead of inside it.
      const beside = typeof child === 'object' && (child.tag === 'ul' || child.tag === 'ol')
      if (beside && items.length > 0) items.at(-1)?.push(...blocks)
      else if (blocks.length > 0) items.push(blocks)
    }
    if (items.length === 0) return null
    const nodes = items.map((blocks) => {
      const begins = blocks[0]?.type.name === 'paragraph'
      return this.schema.node('listItem', null, begins ? blocks : [this.schema.node('paragraph'), ...blocks])
    })
    const start = count(element.attributes.start)
    return element.tag === 'ol' ? this.schema.node('orderedList', { start }, nodes) : this.schema.node('bulletList', null, nodes)
  }

  private table(element: HtmlElement, marks: readonly Mark[], flow: boolean): Node[] {
    const rows = elementsIn(element, 'tr')
    const cells = rows.map((row) =>
      row.children.filter((child): child is HtmlElement => isElement(child, 'td') || isElement(child, 'th')),
    )
    const all = cells.flat()
    // A table of one cell is a box, and where no table can stand its cells are paragraphs.
    if (flow || all.length <= 1) return all.flatMap((cell) => this.blocks(cell.children, marks, flow))
    // A table that no document holds keeps its words, a paragraph each.
    const widths = cells.map((row) => row.reduce((sum, cell) => sum + span(cell, 'colspan', MAX_COLUMNS), 0))
    if (cells.length > MAX_ROWS || widths.some((width) => width > MAX_COLUMNS))
      return all.flatMap((cell) => this.blocks(cell.children, marks, flow))
    const nodes = cells
      .filter((row) => row.length > 0)
      .map((row) => {
        const made = row.map((cell) => {
          const blocks = this.blocks(cell.children, marks, true)
          const attributes = { colspan: span(cell, 'colspan', MAX_COLUMNS), rowspan: span(cell, 'rowspan', MAX_ROWS) }
          const content = blocks.length > 0 ? blocks : [this.schema.node('paragraph')]
          return this.schema.node(cell.tag === 'th' ? 'tableHeader' : 'tableCell', attributes, content)
        })
        return this.schema.node('tableRow', null, made)
      })
    return [this.schema.node('table', null, nodes)]
  }

  private marksOf({ tag, attributes }: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
    const style = attributes.style ?? ''
    let result = marks
    const set = (name: string, on: boolean, attrs?: Record<string, unknown>) => {
      const type = this.schema.marks[name]
      if (type) result = on ? type.create(attrs).addToSet(result) : type.removeFromSet(result)
    }
    // Google Docs wraps everything in <b style="font-weight:normal">: the style has the last word.
    // Word writes mso-bidi-font-weight beside it, which says something else.
    const weight = /(?<![\w-])font-weight:\s*(\w+)/i.exec(style)?.[1]
    if (weight) set('bold', /^(bold(er)?|[6-9]\d\d)$/i.test(weight))
    else if (tag === 'b' || tag === 'strong' || HEADING.test(tag)) set('bold', true)
    const slant = /(?<![\w-])font-style:\s*(\w+)/i.exec(style)?.[1]
    if (slant) set('italic', /^(italic|oblique)$/i.test(slant))
    else if (tag === 'i' || tag === 'em') set('italic', true)
    if (tag === 'a' && isSafeHref(attributes.href)) set('link', true, { href: attributes.href })
    const comment = attributes['data-comment'] ?? ''
    if (isMarkId(comment)) set('comment', true, { id: comment })
    return result
  }
}

function isElement(node: HtmlNode, tag: string): node is HtmlElement {
  return typeof node === 'object' && node.tag === tag
}

/** Elements of this name, not looking into inner tables. */
function elementsIn(element: HtmlElement, tag: string): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'table') return []
    return child.tag === tag ? [child] : elementsIn(child, tag)
  })
}

function isHidden({ attributes }: HtmlElement): boolean {
  return 'hidden' in attributes || /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(attributes.style ?? '')
}

function span({ attributes }: HtmlElement, name: 'colspan' | 'rowspan', most: number): number {
  return Math.min(count(attributes[name]), most)
}

function count(value: string | undefined): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number < 1000 ? number : 1
}
