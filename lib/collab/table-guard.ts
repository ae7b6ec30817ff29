import * as Y from 'yjs'
import { MAX_COLUMNS, MOST_SQUARES, MOST_STORED } from '@/lib/editor/table-limits'
import { liveDocument } from './live-document'
import { Refusal } from './refusal'
import type { Place } from './update-places'

/** Counts what an update adds to tables: an editor lays out every square of them, so a few bytes could hold up each reader. */
export class TableGuard {
  /** At least as many squares as the update adds. */
  squares = 0
  private readonly added = new Map<object, number>()

  /** @throws Refusal 'table-full' for a row or a cell more than a table may hold */
  note(item: Y.Item, { node, sub, within, type }: Place): void {
    if (item.content instanceof Y.ContentAny && sub !== null) this.squares += squaresOfSpan(sub, item.content)
    if (!(item.content instanceof Y.ContentType)) return
    const element: unknown = item.content.type
    if (element instanceof Y.XmlElement && isCell(element)) this.squares++
    const most = MOST_STORED[node ?? '']
    if (most === undefined || within === null || sub !== null) return
    const count = (this.added.get(within) ?? 0) + 1
    this.added.set(within, count)
    if ((type?._length ?? 0) + count > most) throw new Refusal('table-full', `more than ${most} in one ${node}`)
  }
}

/**
 * Counts the squares in, and refuses them when the document's tables would take too many. The count runs ahead of the
 * truth; at the limit it is taken anew.
 * @throws Refusal 'table-full'
 */
export function requireSquares(document: Y.Doc, squares: number): void {
  if (squares === 0) return
  const live = liveDocument(document)
  if (live.squares + squares > MOST_SQUARES) live.squares = countSquares(document)
  if (live.squares + squares > MOST_SQUARES) throw new Refusal('table-full', `more than ${MOST_SQUARES} squares in tables`)
  live.squares += squares
}

/** Squares of all tables, those included that were set aside. */
export function countSquares(document: Y.Doc): number {
  let squares = 0
  const open = [...document.share.keys()].filter((name) => /^[sa]:/.test(name)).map((name) => document.getXmlFragment(name))
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      if (isCell(child)) squares += spanOf(child, 'colspan') * spanOf(child, 'rowspan')
      else open.push(child)
    }
  }
  return squares
}

/** A rowspan counts for the widest cell: the two come one by one. */
function squaresOfSpan(name: string, { arr }: Y.ContentAny): number {
  const most = arr.reduce((sum: number, value: unknown) => Math.max(sum, typeof value === 'number' ? value : 0), 0)
  return name === 'colspan' ? most : name === 'rowspan' ? most * MAX_COLUMNS : 0
}

function spanOf(cell: Y.XmlElement, name: string): number {
  const span: unknown = cell.getAttribute(name)
  return typeof span === 'number' && span > 0 ? span : 1
}

function isCell({ nodeName }: Y.XmlElement): boolean {
  return nodeName === 'tableCell' || nodeName === 'tableHeader'
}
