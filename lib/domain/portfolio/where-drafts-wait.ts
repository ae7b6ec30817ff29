import { medianOf, proposalsIn, type Tally } from './tally'

export const WAITS = ['author', 'premortem', 'reviewer'] as const
export type Wait = (typeof WAITS)[number]
export const WAIT_NAMES: Record<Wait, string> = { author: 'Author', premortem: 'Pre-mortem', reviewer: 'Reviewers' }

/** An open proposal today. days: whole ones since it began to wait there. */
export type WaitingRow = Tally & { wait: Wait; days: number }

export type WaitFigure = { wait: Wait; proposals: number; median: number | null; longest: number | null }

/**
 * Where drafts wait today. Reviewers: a round is open. Pre-mortem: a draft with a session that is planned and not closed. Author: every
 * other draft. Days are counted since the round opened, the session was planned, or the draft came back to its author (started, its
 * round ended, restored from the archive). The three hold every open proposal once.
 */
export function whereDraftsWait(rows: readonly WaitingRow[]): WaitFigure[] {
  return WAITS.map((wait) => {
    const same = rows.filter((row) => row.wait === wait)
    const days = same.map((row) => row.days)
    return {
      wait,
      proposals: proposalsIn(same),
      median: medianOf(same, (row) => row.days),
      longest: days.length > 0 ? days.reduce((most, one) => Math.max(most, one)) : null,
    }
  })
}
