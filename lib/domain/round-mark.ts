/** What became of a round, as a history shows it. While it is open nothing is told of its verdicts. Source: section 3 of the method. */
export type RoundState = 'open' | 'withdrawn' | 'changes' | 'replaced' | 'rejected' | 'cleared'

/** A round that judged a revision. */
export type RoundMark = { round: number; state: RoundState }

type Ended = { number: number; end: 'withdrawn' | 'replaced' | 'rejected' | 'cleared' | null }

/** hasRequest: somebody asked for changes in it. A round that was followed by the next one is told by that, once it is over. */
export function roundMark({ number, end }: Ended, hasRequest: boolean): RoundMark {
  if (end === null) return { round: number, state: 'open' }
  return { round: number, state: end === 'replaced' && hasRequest ? 'changes' : end }
}

const WORDS: Record<RoundState, string> = {
  open: 'In review',
  withdrawn: 'Withdrawn',
  changes: 'Changes requested',
  replaced: 'Submitted anew',
  rejected: 'Rejected',
  cleared: 'Cleared to build',
}

/** "Changes requested, round 2". */
export function markInWords({ round, state }: RoundMark): string {
  return `${WORDS[state]}, round ${round}`
}
