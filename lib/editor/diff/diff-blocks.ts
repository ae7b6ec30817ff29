import type { BlockJson } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'
import { alignBlocks, type Item, itemOf, type Row } from './align-blocks'
import { alignCells } from './align-cells'
import type { Budget } from './budget'
import type { BlockDiff, Shell } from './content-diff'
import { diffInline } from './diff-inline'

/** What became of each block, in reading order. Both lists are canonical. */
export function diffBlocks(before: readonly BlockJson[], after: readonly BlockJson[], budget: Budget): BlockDiff[] {
  return alignBlocks(before.map(itemOf), after.map(itemOf), budget).map((row) => diffRow(row, budget))
}

function diffRow({ before, after }: Row, budget: Budget): BlockDiff {
  if (!after) return { kind: 'delete', block: (before as Item).block }
  if (!before) return { kind: 'insert', block: after.block }
  return before.key === after.key ? { kind: 'same', block: after.block } : diffPair(before.block, after.block, budget)
}

/** Two blocks of one type. */
function diffPair(before: BlockJson, after: BlockJson, budget: Budget): BlockDiff {
  const type = documentSchema().nodes[after.type]
  const shells = { before: shellOf(before), after: shellOf(after) }
  if (!type || type.isLeaf) return { kind: 'replace', before, after }
  if (type.inlineContent) return { kind: 'words', ...shells, ...diffInline(before.content ?? [], after.content ?? [], budget) }
  if (after.type === 'table') return { kind: 'blocks', ...shells, blocks: diffTable(before, after, budget) }
  return { kind: 'blocks', ...shells, blocks: diffBlocks(before.content ?? [], after.content ?? [], budget) }
}

/** Rows are aligned like blocks, the cells of two rows by their column. */
function diffTable(before: BlockJson, after: BlockJson, budget: Budget): BlockDiff[] {
  const [a, b] = [before.content ?? [], after.content ?? []]
  const cellsOf = alignCells(a, b, budget)
  return alignBlocks(a.map(itemOf), b.map(itemOf), budget).map((row) => {
    const [old, now] = [row.before, row.after]
    if (!old || !now || old.key === now.key) return diffRow(row, budget)
    const cells = cellsOf(old.block, now.block).map(([left, right]) => diffCell(left, right, budget))
    return { kind: 'blocks', before: shellOf(old.block), after: shellOf(now.block), blocks: cells.flat() }
  })
}

/** One cell of two rows; nothing where neither row has it. A cell that became a heading, or the other way round, is the same cell. */
function diffCell(before: BlockJson | null, after: BlockJson | null, budget: Budget): BlockDiff[] {
  const [old, now] = [before && itemOf(before), after && itemOf(after)]
  if (old) return [diffRow(now ? { before: old, after: now } : { before: old, after: null }, budget)]
  return now ? [diffRow({ before: null, after: now }, budget)] : []
}

function shellOf({ type, attrs }: BlockJson): Shell {
  return attrs ? { type, attrs } : { type }
}
