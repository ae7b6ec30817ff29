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

/** What is counted of a team; null: the proposals of none. daysBetween: not rounded yet; null where no proposal has two revisions. */
export type TeamCounts = { team: string | null; proposals: number; revisions: number; daysBetween: number | null; still: number }

export type TeamFigures = Pick<TeamCounts, 'proposals' | 'daysBetween' | 'still'> & { team: string; perProposal: number }

/** How the drafts of a workspace move, in all and by team. */
export type DraftFigures = Omit<TeamFigures, 'team'> & { teams: TeamFigures[] }

/** A row a team, by name; proposals without a team come last. daysBetween: the median over all of them, which no sum of teams tells. */
export function draftFigures(counts: readonly TeamCounts[], daysBetween: number | null): DraftFigures {
  const sum = (key: 'proposals' | 'revisions' | 'still') => counts.reduce((all, one) => all + one[key], 0)
  const all = { team: null, proposals: sum('proposals'), revisions: sum('revisions'), still: sum('still'), daysBetween }
  const byName = [...counts].sort((one, other) =>
    one.team === null ? 1 : other.team === null ? -1 : one.team.localeCompare(other.team),
  )
  const { team: _, ...figures } = figuresOf(all)
  return { ...figures, teams: byName.map(figuresOf) }
}

/** Revisions for each proposal, those without any included, and days, to a tenth. */
function figuresOf({ team, proposals, revisions, daysBetween, still }: TeamCounts): TeamFigures {
  return {
    team: team ?? 'No team',
    proposals,
    perProposal: proposals === 0 ? 0 : tenth(revisions / proposals),
    daysBetween: daysBetween === null ? null : tenth(daysBetween),
    still,
  }
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10
}

/** Whole days since anybody wrote in it. */
export function daysStill({ editedAt }: Pick<DraftHistory, 'editedAt'>, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - editedAt.getTime()) / DAY_MS))
}

/** A draft sits still when nobody wrote in it for so many days (ours). */
export const STILL_DAYS = 7

/** A place in a list of drafts: behind the one with this id, written in at this moment. */
export type DraftCursor = { at: Date; id: string }

export function readDraftCursor(value: string | string[] | undefined): DraftCursor | null {
  const [, at, id] = /^(\d{1,14})\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(String(value)) ?? []
  return at && id ? { at: new Date(Number(at)), id } : null
}

export function draftCursor({ editedAt, id }: Pick<DraftHistory, 'editedAt' | 'id'>): string {
  return `${editedAt.getTime()}.${id}`
}

/** Where a series goes: its last value against its first, from one in twenty on. Null with fewer than two values. */
export function courseOf(values: readonly number[]): 'falling' | 'rising' | 'steady' | null {
  const [first, last] = [values[0], values.at(-1)]
  if (values.length < 2 || first === undefined || last === undefined) return null
  const least = Math.max(1, Math.abs(first) / 20)
  return last - first >= least ? 'rising' : first - last >= least ? 'falling' : 'steady'
}
