import { type FaqKey, partTitle } from '@/lib/domain/prfaq'
import type { EntryDiff } from '@/lib/editor/diff/content-diff'
import { DiffBlocks } from './diff-blocks'
import { DiffPieces, type DiffSide } from './diff-pieces'

type Props = { proposalId: string; entry: EntryDiff; list: FaqKey; side: DiffSide }

/** One question of a comparison. Where it left for the other list only that is said. */
export function DiffEntry({ proposalId, entry, list, side }: Props) {
  const { id, before, after, isMoved, question, answer } = entry
  const place = side === 'before' ? before : after
  const hasLeft = side === 'both' && after !== null && after.list !== list
  if (side !== 'both' && place?.list !== list) return null
  if (hasLeft) {
    return (
      <div className="qa qa--left">
        <div className="body" data-change="" tabIndex={-1}>
          <p className="diff-note">
            Moved to {partTitle(after.list)}: <DiffPieces pieces={question} side="after" />
          </p>
        </div>
      </div>
    )
  }
  return (
    <div id={side === 'after' ? undefined : id} className="qa">
      <div className="sec-label">{labelOf(entry, side)}</div>
      <div className="body">
        {isMoved && side !== 'before' && before && after && (
          <p className="diff-note" data-change="" tabIndex={-1}>
            {movedNote(before, after)}
          </p>
        )}
        <h3 className="qq">
          <DiffPieces pieces={question} side={side} />
        </h3>
        <div className="answer">
          <DiffBlocks blocks={answer} side={side} proposalId={proposalId} />
        </div>
      </div>
    </div>
  )
}

function labelOf({ before, after, isMoved }: EntryDiff, side: DiffSide): string {
  if (!before) return side === 'before' ? '' : 'New'
  if (!after) return side === 'after' ? '' : 'Removed'
  return isMoved && side !== 'before' ? 'Moved' : ''
}

function movedNote(before: NonNullable<EntryDiff['before']>, after: NonNullable<EntryDiff['after']>): string {
  if (before.list !== after.list) return `Moved here from ${partTitle(before.list)}, where it was question ${before.index + 1}.`
  return `Moved from question ${before.index + 1} to ${after.index + 1}.`
}
