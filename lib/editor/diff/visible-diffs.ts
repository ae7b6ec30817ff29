import type { BlockDiff } from './content-diff'

/** The blocks of a part as they are worth showing: where it was empty, or is empty now, no empty paragraph went or came. */
export function visibleDiffs(diffs: readonly BlockDiff[]): readonly BlockDiff[] {
  if (diffs.length === 1) return diffs
  const isAlone = (other: 'insert' | 'delete') => diffs.filter(({ kind }) => kind !== other).length === 1
  const hidden = { delete: isAlone('insert'), insert: isAlone('delete') }
  return diffs.filter((diff) => (diff.kind !== 'delete' && diff.kind !== 'insert') || !hidden[diff.kind] || !isEmptyLine(diff))
}

function isEmptyLine({ block }: Extract<BlockDiff, { block: unknown }>): boolean {
  return block.type === 'paragraph' && !block.content?.length
}
