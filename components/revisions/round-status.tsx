import { Status, type StatusKind } from '@/components/ui/status'
import { markInWords, type RoundMark, type RoundState } from '@/lib/domain/round-mark'

const KINDS: Record<RoundState, StatusKind> = {
  open: 'review',
  withdrawn: 'draft',
  changes: 'changes',
  replaced: 'draft',
  rejected: 'rejected',
  cleared: 'approved',
}

/** What a round made of a revision: glyph, word, colour. */
export function RoundStatus({ mark }: { mark: RoundMark }) {
  return <Status kind={KINDS[mark.state]}>{markInWords(mark)}</Status>
}
