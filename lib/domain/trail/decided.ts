import type { Decision } from '@/lib/domain/review/verdict'

/** A verdict as the trail says it, once its round has ended. */
export const DECIDED_WORDS: Record<Decision, string> = {
  approve: 'Approved',
  request_changes: 'Requested changes',
  reject: 'Rejected',
  abstain: 'Abstained',
  delegate: 'Handed the verdict on',
}
