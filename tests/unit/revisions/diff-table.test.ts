import { describe, expect, it } from 'vitest'
import { rowsToShow } from '@/components/revisions/diff-table'
import type { BlockJson } from '@/lib/editor/content'
import { newBudget } from '@/lib/editor/diff/budget'
import { diffBlocks } from '@/lib/editor/diff/diff-blocks'

function table(...rows: string[][]): BlockJson {
  const cell = (text: string): BlockJson => ({
    type: 'tableCell',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  return { type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })) }
}

/** The words of each row, '' for an empty cell. */
function shown(before: BlockJson, after: BlockJson, side: 'both' | 'before'): string[][] {
  const [diff] = diffBlocks([before], [after], newBudget(100))
  if (diff?.kind !== 'blocks') throw new Error('a table that changed')
  return rowsToShow(diff.blocks, side).map((row) => {
    if (row.kind === 'blocks') return row.blocks.map(({ kind }) => kind)
    if (row.kind !== 'insert' && row.kind !== 'delete') return [row.kind]
    return (row.block.content ?? []).map((cell) => cell.content?.[0]?.content?.[0]?.text ?? '')
  })
}

describe('a table whose columns changed', () => {
  const before = table(['Step', 'Who', 'Minutes'], ['Fill the tray', 'Pharmacist', '3'], ['Download', 'Patient', '5'])
  const after = table(['Step', 'Minutes'], ['Fill the tray', '3'], ['Choose who is called', '1'])

  it('shows rows that came under their headings, with an empty cell in the column that went', () => {
    expect(shown(before, after, 'both')).toEqual([
      ['same', 'delete', 'same'],
      ['same', 'delete', 'same'],
      ['Download', 'Patient', '5'],
      ['Choose who is called', '', '1'],
    ])
  })

  it('shows rows that went under theirs where a column came', () => {
    expect(shown(after, before, 'both')).toContainEqual(['Choose who is called', '', '1'])
    expect(shown(after, before, 'before')).toContainEqual(['Choose who is called', '1'])
  })
})
