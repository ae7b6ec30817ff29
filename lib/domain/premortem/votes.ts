import { allow, type Ruling, refuse } from '@/lib/domain/ruling'

export type Ballot = { votesEach: number; votesPerTheme: number }

/** 5 each, at most 3 on one theme. Source: section 2 of the method. */
export const DEFAULT_BALLOT: Ballot = { votesEach: 5, votesPerTheme: 3 }

/**
 * May one more vote be cast? mine: the person's votes so far; on: the reason's theme, null in the pile, where each reason
 * counts as a theme of its own.
 */
export function voteRuling(
  ballot: Ballot,
  mine: readonly { reasonId: string; themeId: string | null; votes: number }[],
  on: { reasonId: string; themeId: string | null },
): Ruling {
  const all = sum(mine)
  if (all >= ballot.votesEach) return refuse('limit', `You have used your ${ballot.votesEach} votes. Take one back first.`)
  const same = mine.filter((vote) => (on.themeId === null ? vote.reasonId === on.reasonId : vote.themeId === on.themeId))
  if (sum(same) >= ballot.votesPerTheme)
    return refuse('limit', `Your ${ballot.votesPerTheme} of ${ballot.votesPerTheme} are on this theme. Spread the rest.`)
  return allow
}

function sum(votes: readonly { votes: number }[]): number {
  return votes.reduce((total, vote) => total + vote.votes, 0)
}
