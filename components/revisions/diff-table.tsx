import type { BlockJson } from '@/lib/editor/content'
import type { BlockDiff, Shell } from '@/lib/editor/diff/content-diff'
import type { DiffSide } from './diff-pieces'

/**
 * Rows of a table as they are shown. Where a column came or went, old and new columns stand side by side; a row that came or
 * went as a whole gets an empty cell where it has none, so that its words stay under their heading.
 */
export function rowsToShow(rows: readonly BlockDiff[], side: DiffSide): readonly BlockDiff[] {
  const columns = rows.find((row) => row.kind === 'blocks')?.blocks.map(({ kind }) => kind) ?? []
  if (side !== 'both' || !columns.some((kind) => kind === 'insert' || kind === 'delete')) return rows
  return rows.map((row) => {
    if (row.kind !== 'insert' && row.kind !== 'delete') return row
    const missing = row.kind === 'insert' ? 'delete' : 'insert'
    const cells = [...(row.block.content ?? [])]
    const content = columns.flatMap((kind) => (kind === missing ? [EMPTY_CELL] : cells.splice(0, 1)))
    return { ...row, block: { ...row.block, content: [...content, ...cells] } }
  })
}

const EMPTY_CELL: BlockJson = { type: 'tableCell', content: [] }

/** What happened to a cell whose words may be the same. */
export function CellNote({ before, after }: { before: Shell; after: Shell }) {
  const note = noteOf(before, after)
  return (
    note && (
      <p className="diff-note" data-change="" tabIndex={-1}>
        {note}
      </p>
    )
  )
}

function noteOf(before: Shell, after: Shell): string {
  if (before.type !== after.type) return after.type === 'tableHeader' ? 'now a heading' : 'no longer a heading'
  const isSpanned = ['colspan', 'rowspan'].some((name) => (before.attrs?.[name] ?? 1) !== (after.attrs?.[name] ?? 1))
  return isSpanned ? 'spans other cells than before' : ''
}
