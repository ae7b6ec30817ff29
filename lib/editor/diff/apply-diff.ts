import { FAQ_KEYS, type FaqKey } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from '@/lib/editor/content'
import type { BlockDiff, ContentDiff, EntryPlace, Piece } from './content-diff'
import { joinNodes } from './tokens'

type Side = 'before' | 'after'

/** The new content: everything that was not deleted. Comment marks are not in it. */
export function acceptDiff(diff: ContentDiff): DocumentContent {
  return contentOn(diff, 'after')
}

/** The old content: everything that was not inserted. */
export function rejectDiff(diff: ContentDiff): DocumentContent {
  return contentOn(diff, 'before')
}

function contentOn(diff: ContentDiff, side: Side): DocumentContent {
  const lines = Object.entries(diff.lines).map(([key, pieces]) => [key, textOn(pieces, side)])
  const rich = Object.entries(diff.rich).map(([key, blocks]) => [key, blocksOn(blocks, side)])
  const faqs = FAQ_KEYS.map((list) => [list, entriesOn(diff, list, side)])
  return { sections: Object.fromEntries([...lines, ...rich]), ...Object.fromEntries(faqs) } as DocumentContent
}

function entriesOn({ entries }: ContentDiff, list: FaqKey, side: Side) {
  return entries
    .filter((entry) => entry[side]?.list === list)
    .sort((a, b) => (a[side] as EntryPlace).index - (b[side] as EntryPlace).index)
    .map(({ id, question, answer }) => ({ id, question: textOn(question, side), answer: blocksOn(answer, side) }))
}

/** One side of the pieces of a line. */
export function nodesOn(pieces: readonly Piece[], side: Side): BlockJson[] {
  return joinNodes(
    pieces.flatMap((piece) => {
      if (piece.kind === 'format') return piece[side]
      return piece.kind === 'same' || piece.kind === (side === 'after' ? 'insert' : 'delete') ? piece.nodes : []
    }),
  )
}

function textOn(pieces: readonly Piece[], side: Side): string {
  return nodesOn(pieces, side)
    .map((node) => node.text ?? '')
    .join('')
}

/** One side of a list of blocks. */
export function blocksOn(diffs: readonly BlockDiff[], side: Side): BlockJson[] {
  return diffs.flatMap((diff) => {
    if (diff.kind === 'words') return [{ ...diff[side], ...contentOf(nodesOn(diff.pieces, side)) }]
    if (diff.kind === 'blocks') return [{ ...diff[side], ...contentOf(blocksOn(diff.blocks, side)) }]
    if (diff.kind === 'replace') return [diff[side]]
    return diff.kind === 'same' || diff.kind === (side === 'after' ? 'insert' : 'delete') ? [diff.block] : []
  })
}

function contentOf(content: BlockJson[]): { content?: BlockJson[] } {
  return content.length > 0 ? { content } : {}
}
