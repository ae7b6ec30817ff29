import { Fragment, type ReactNode } from 'react'
import type { BlockJson } from '@/lib/editor/content'
import type { Piece } from '@/lib/editor/diff/content-diff'
import { formatNote } from './format-note'
import { nodeOf } from './revision-text'

/** What is shown of a difference: all of it, or one of the two texts with its own changes marked. */
export type DiffSide = 'both' | 'before' | 'after'

/** The words of one line. A change is a stop for the keys that go from one to the next. */
export function DiffPieces({ pieces, side }: { pieces: readonly Piece[]; side: DiffSide }): ReactNode {
  const shown = pieces.filter((piece) => isShown(piece, side))
  return stopsOf(shown).map((stop, place) => stopAt(stop, side, place))
}

function stopAt(stop: readonly Piece[], side: DiffSide, place: number): ReactNode {
  const inside = stop.map((piece, at) => pieceAt(piece, side, at))
  if (stop[0]?.kind === 'same') return <Fragment key={place}>{inside}</Fragment>
  return (
    <span key={place} data-change="" tabIndex={-1}>
      {inside}
    </span>
  )
}

function isShown({ kind }: Piece, side: DiffSide): boolean {
  return side === 'both' || kind !== (side === 'before' ? 'insert' : 'delete')
}

/** What was deleted and what stands there instead are one stop. */
function stopsOf(pieces: readonly Piece[]): Piece[][] {
  const stops: Piece[][] = []
  for (const piece of pieces) {
    const last = stops.at(-1)
    if (last && piece.kind !== 'same' && last[0]?.kind !== 'same') last.push(piece)
    else stops.push([piece])
  }
  return stops
}

function pieceAt(piece: Piece, side: DiffSide, place: number): ReactNode {
  if (piece.kind === 'format') {
    return (
      <span key={place} className="reformatted">
        {(side === 'before' ? piece.before : piece.after).map(nodeOf)}
        {side !== 'before' && <span className="diff-note">{formatNote(piece.before, piece.after)}</span>}
      </span>
    )
  }
  if (piece.kind === 'insert') return <Inserted key={place}>{piece.nodes.map(changedNode)}</Inserted>
  if (piece.kind === 'delete') return <Deleted key={place}>{piece.nodes.map(changedNode)}</Deleted>
  return <Fragment key={place}>{piece.nodes.map(nodeOf)}</Fragment>
}

/** A line break that came or went would not be seen. */
function changedNode(node: BlockJson, place: number): ReactNode {
  if (node.type !== 'hardBreak') return nodeOf(node, place)
  return (
    <Fragment key={place}>
      ↵<br />
    </Fragment>
  )
}

export function Inserted({ children }: { children: ReactNode }) {
  return <ins className="d">{children}</ins>
}

export function Deleted({ children }: { children: ReactNode }) {
  return <del className="d">{children}</del>
}
