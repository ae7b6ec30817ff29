import { Status, type StatusKind } from '@/components/ui/status'
import { type ProposalStatus as ProposalStatusName, STATUS_NAMES } from '@/lib/domain/rights'

const KINDS: Record<ProposalStatusName, StatusKind> = {
  draft: 'draft',
  in_review: 'review',
  cleared: 'approved',
  rejected: 'rejected',
  archived: 'archived',
}

/** Where a proposal stands: glyph, word, colour. */
export function ProposalStatus({ status }: { status: ProposalStatusName }) {
  return <Status kind={KINDS[status]}>{STATUS_NAMES[status]}</Status>
}
