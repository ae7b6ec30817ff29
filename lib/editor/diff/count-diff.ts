import type { BlockJson } from '@/lib/editor/content'
import { countBlocks, countText } from '@/lib/editor/count-words'
import type { BlockDiff, Piece, WordChange } from './content-diff'

/** Words that came and went inside a line. What only moved or changed its marks counts nothing. */
export function countPieces(pieces: readonly Piece[]): WordChange {
  const words = { added: 0, removed: 0 }
  for (const piece of pieces) {
    if (piece.kind === 'insert') words.added += countInline(piece.nodes)
    if (piece.kind === 'delete') words.removed += countInline(piece.nodes)
  }
  return words
}

export function countBlockDiffs(diffs: readonly BlockDiff[]): WordChange {
  return sumWords(diffs.map(countBlockDiff))
}

export function sumWords(changes: readonly WordChange[]): WordChange {
  return changes.reduce((sum, { added, removed }) => ({ added: sum.added + added, removed: sum.removed + removed }), {
    added: 0,
    removed: 0,
  })
}

function countBlockDiff(diff: BlockDiff): WordChange {
  if (diff.kind === 'insert') return { added: countBlocks([diff.block]), removed: 0 }
  if (diff.kind === 'delete') return { added: 0, removed: countBlocks([diff.block]) }
  if (diff.kind === 'words') return countPieces(diff.pieces)
  if (diff.kind === 'blocks') return countBlockDiffs(diff.blocks)
  return { added: 0, removed: 0 }
}

function countInline(nodes: readonly BlockJson[]): number {
  return countText(nodes.map((node) => node.text ?? ' ').join(''))
}

/** Was anything too different to be compared word by word? */
export function hasPlain(diffs: readonly BlockDiff[]): boolean {
  return diffs.some((diff) => (diff.kind === 'words' && diff.isPlain) || (diff.kind === 'blocks' && hasPlain(diff.blocks)))
}
