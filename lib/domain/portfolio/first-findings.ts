import { proposalsIn, type Tally } from './tally'

/** Proposals of one team that were first submitted in one month ("2026-03", on the viewer's calendar). findings: must-fix ones, summed. */
export type FirstSubmittedRow = Tally & { month: string; team: string | null; findings: number }

export type FindingsFigure = {
  proposals: number
  findings: number /** A proposal, to a tenth; null without proposals. */
  each: number | null
}
export type FirstFindings = FindingsFigure & {
  /** Every month asked for, also the empty ones. */
  months: (FindingsFigure & { month: string })[]
  /** By name; proposals without a team come last. */
  teams: (FindingsFigure & { team: string | null; months: FindingsFigure[] })[]
}

/**
 * Must-fix findings at the first submission: what the clarity check left to fix in the revision that a proposal was first submitted with,
 * without the ignored ones. A later round does not count again, a withdrawn one stays counted. Texts that the check cannot judge, being
 * in another language, are left out.
 */
export function firstFindings(rows: readonly FirstSubmittedRow[], months: readonly string[]): FirstFindings {
  const known = rows.filter(({ month }) => months.includes(month))
  const byMonth = (own: readonly FirstSubmittedRow[]) =>
    months.map((month) => ({ month, ...figureOf(own.filter((row) => row.month === month)) }))
  const names = [...new Set(known.map(({ team }) => team))].sort((one, other) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other),
  )
  return {
    ...figureOf(known),
    months: byMonth(known),
    teams: names.map((team) => {
      const own = known.filter((row) => row.team === team)
      return { team, ...figureOf(own), months: byMonth(own) }
    }),
  }
}

function figureOf(rows: readonly FirstSubmittedRow[]): FindingsFigure {
  const proposals = proposalsIn(rows)
  const findings = rows.reduce((sum, row) => sum + row.findings, 0)
  return { proposals, findings, each: proposals === 0 ? null : Math.round((findings * 10) / proposals) / 10 }
}
