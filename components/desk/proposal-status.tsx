import { Status, type StatusKind } from '@/components/ui/status'
import { type ProposalStatus as ProposalStatusName, STATUS_NAMES } from '@/lib/domain/rights'

const KINDS: Record<ProposalStatusName, StatusKind> = {
  draft: 'draft',
  in_review: 'review',
  cleared: 'approved',
  rejected: 'rejected',
  archived: 'archived',
}

type Props = {
  status: ProposalStatusName
  /** In review: which round, and whether changes are requested, where the viewer may know that. */
  review?: { round: number; changesRequested: boolean } | null
}

/** Where a proposal stands: glyph, word, colour. */
export function ProposalStatus({ status, review = null }: Props) {
  if (review?.changesRequested) return <Status kind="changes">Changes requested</Status>
  if (review) return <Status kind="review">In review, round {review.round}</Status>
  return <Status kind={KINDS[status]}>{STATUS_NAMES[status]}</Status>
}
