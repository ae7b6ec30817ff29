import { DAY_MS } from './day'
import type { RoundMark } from './round-mark'

// How drafts move, for leads. Every figure says how it is counted in its docstring, and the page says it beside the figure.

/** A revision as the figures see it. words: of the press release. findings: what the check found to fix; null where it judged nothing. marks: the rounds that judged it. */
export type RevisionPoint = {
  number: number
  at: Date
  words: number
  findings: number | null
  isAutomatic: boolean
  marks: readonly RoundMark[]
}

export type DraftHistory = {
  id: string
  title: string
  team: string | null
  /** May its text still be written? Only such a draft can sit still. */
  isOpen: boolean
  startedAt: Date
  editedAt: Date
  /** How many revisions there are in all; points may hold only the newest of them. */
  revisions: number
  points: readonly RevisionPoint[]
}

export type TeamFigures = {
  team: string
  proposals: number
  perProposal: number
  daysBetween: number | null
  still: number
}

/** Revisions for each proposal: all of them divided by the proposals, to a tenth. 0 without proposals. */
export function revisionsPerProposal(drafts: readonly DraftHistory[]): number {
  const all = drafts.reduce((sum, { revisions }) => sum + revisions, 0)
  return drafts.length === 0 ? 0 : Math.round((all * 10) / drafts.length) / 10
}

/** Days between one revision and the next: the median over all such gaps, to a tenth. Null where no proposal has two. */
export function daysBetweenRevisions(drafts: readonly DraftHistory[]): number | null {
  const gaps = drafts.flatMap(({ points }) =>
    [...points]
      .sort((a, b) => a.number - b.number)
      .flatMap((point, index, all) => (index === 0 ? [] : [point.at.getTime() - (all[index - 1] as RevisionPoint).at.getTime()])),
  )
  if (gaps.length === 0) return null
  gaps.sort((a, b) => a - b)
  const middle = gaps.length >> 1
  const median = gaps.length % 2 ? (gaps[middle] as number) : ((gaps[middle - 1] as number) + (gaps[middle] as number)) / 2
  return Math.round((median * 10) / DAY_MS) / 10
}

/** Whole days since anybody wrote in it. */
export function daysStill({ editedAt }: Pick<DraftHistory, 'editedAt'>, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - editedAt.getTime()) / DAY_MS))
}

/** A draft sits still when nobody wrote in it for so many days (ours). */
export const STILL_DAYS = 7

/** Open drafts in which nobody wrote for a week or more, the longest first. */
export function draftsSittingStill(drafts: readonly DraftHistory[], now: Date): DraftHistory[] {
  return drafts
    .filter((draft) => draft.isOpen && daysStill(draft, now) >= STILL_DAYS)
    .sort((a, b) => a.editedAt.getTime() - b.editedAt.getTime())
}

/** A row a team, by name; proposals without a team come last. */
export function teamFigures(drafts: readonly DraftHistory[], now: Date): TeamFigures[] {
  const names = [...new Set(drafts.map(({ team }) => team))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a.localeCompare(b),
  )
  return names.map((name) => {
    const own = drafts.filter(({ team }) => team === name)
    return {
      team: name ?? 'No team',
      proposals: own.length,
      perProposal: revisionsPerProposal(own),
      daysBetween: daysBetweenRevisions(own),
      still: draftsSittingStill(own, now).length,
    }
  })
}

/** Where a series goes: its last value against its first, from one in twenty on. Null with fewer than two values. */
export function courseOf(values: readonly number[]): 'falling' | 'rising' | 'steady' | null {
  const [first, last] = [values[0], values.at(-1)]
  if (values.length < 2 || first === undefined || last === undefined) return null
  const least = Math.max(1, Math.abs(first) / 20)
  return last - first >= least ? 'rising' : first - last >= least ? 'falling' : 'steady'
}
