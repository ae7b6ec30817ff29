import { Status, type StatusKind } from '@/components/ui/status'
import { statusInWords } from '@/lib/domain/clearance-words'
import type { ProposalStatus as ProposalStatusName } from '@/lib/domain/rights'

const KINDS: Record<ProposalStatusName, StatusKind> = {
  draft: 'draft',
  in_review: 'review',
  cleared: 'approved',
  rejected: 'rejected',
  archived: 'archived',
}

type Props = {
  status: ProposalStatusName
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  /** Requirements that a lead waived for it. */
  waived: number
  /** In review: which round, and whether changes are requested, where the viewer may know that. */
  review?: { round: number; changesRequested: boolean } | null
}

/** Where a proposal stands: glyph, word, colour. */
export function ProposalStatus({ status, cleared, waived, review = null }: Props) {
  if (review?.changesRequested) return <Status kind="changes">Changes requested</Status>
  if (review)
    return (
      <Status kind="review">{`In review, round ${review.round}${cleared === null ? '' : `, revision ${cleared} cleared`}`}</Status>
    )
  const isOver = status === 'cleared' && cleared === null
  return <Status kind={isOver ? 'waiting' : KINDS[status]}>{statusInWords(status, cleared, waived)}</Status>
}
