import type { PersonCard } from '@/lib/domain/person-card'

/**
 * A decision as the desk tells it. cleared: engineering may start; rejected: a lead closed it; withdrawn: a lead took the clearance back; changes and
 * refused: a reviewer asked for changes, or rejected the text. reason: in the words of `by`, empty where they gave none.
 */
export type RecentDecision = {
  id: string
  kind: 'cleared' | 'rejected' | 'withdrawn' | 'changes' | 'refused'
  proposal: { id: string; title: string }
  by: PersonCard
  isYou: boolean
  at: Date
  reason: string
  /** Of what is decided for good; null where nobody estimated it, or for what goes on. */
  rounds: number | null
  days: number | null
  /** Engineering that a rejected idea would have cost. */
  months: number | null
}

/** The newest decisions, one a proposal, the newest first. */
export function newestDecisions<T extends Pick<RecentDecision, 'id' | 'proposal' | 'at'>>(
  decisions: readonly T[],
  most: number,
): T[] {
  const sorted = [...decisions].sort((one, other) => Number(other.at) - Number(one.at) || (one.id < other.id ? 1 : -1))
  const first = sorted.filter(({ proposal }, place) => sorted.findIndex((one) => one.proposal.id === proposal.id) === place)
  return first.slice(0, most)
}
