import type { BlockJson } from '@/lib/editor/content'
import { alignBlocks, itemOf } from './align-blocks'
import type { Budget } from './budget'

type CellPair = readonly [BlockJson | null, BlockJson | null]

/**
 * How the cells of a row that stayed belong together. Columns are found once for the whole table, by what stands in them,
 * so that a new column is new in every row; where cells span several, or rows differ in length, cells go by their place.
 */
export function alignCells(
  before: readonly BlockJson[],
  after: readonly BlockJson[],
  budget: Budget,
): (old: BlockJson, now: BlockJson) => CellPair[] {
  const [a, b] = [columnsOf(before), columnsOf(after)]
  if (!a || !b || a.length === b.length) return byPlace
  const columns: (readonly [number | null, number | null])[] = []
  let [i, j] = [0, 0]
  for (const row of alignBlocks(a.map(itemOf), b.map(itemOf), budget)) {
    columns.push([row.before ? i++ : null, row.after ? j++ : null])
  }
  return (old, now) =>
    columns.map(([left, right]) => [
      left === null ? null : (old.content?.[left] ?? null),
      right === null ? null : (now.content?.[right] ?? null),
    ])
}

function byPlace(old: BlockJson, now: BlockJson): CellPair[] {
  const [a, b] = [old.content ?? [], now.content ?? []]
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => [a[at] ?? null, b[at] ?? null])
}

/** Each column as one block; null for a table that is no plain grid. */
function columnsOf(rows: readonly BlockJson[]): BlockJson[] | null {
  const width = rows[0]?.content?.length ?? 0
  const isGrid = rows.every((row) => row.content?.length === width && row.content.every((cell) => !cell.attrs))
  if (!isGrid || width === 0) return null
  return Array.from({ length: width }, (_, at) => ({
    type: 'tableRow',
    content: rows.map((row) => row.content?.[at] as BlockJson),
  }))
}
