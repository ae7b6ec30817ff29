import { OUTCOMES, type Outcome } from '@/lib/domain/after-launch/outcomes'

/** Promises of one team with one outcome, noted as measured in one month ("2026-03"). */
export type PromiseRow = { month: string; team: string | null; outcome: Outcome; promises: number }

export type Kept = Record<Outcome, number> & {
  promises: number
  /** Kept or better, of those that were measured, in whole per cent; null where none was. */
  share: number | null
}

export type PromisesKept = Kept & {
  /** Every month asked for, also the empty ones. */
  months: (Kept & { month: string })[]
  /** By name; proposals without a team come last. They hold every promise once. */
  teams: (Kept & { team: string | null })[]
}

/**
 * What became of the promises of cleared releases: each figure that somebody noted counts once, by its newest note, in the month in which
 * it was measured. Kept and better are promises kept; those not measured are in no share. Figures that nobody noted are not counted.
 */
export function promisesKept(rows: readonly PromiseRow[], months: readonly string[]): PromisesKept {
  const names = [...new Set(rows.map(({ team }) => team))].sort((one, other) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other),
  )
  return {
    ...keptOf(rows),
    months: months.map((month) => ({ month, ...keptOf(rows.filter((row) => row.month === month)) })),
    teams: names.map((team) => ({ team, ...keptOf(rows.filter((row) => row.team === team)) })),
  }
}

function keptOf(rows: readonly PromiseRow[]): Kept {
  const sum = (outcome?: Outcome) =>
    rows.reduce((all, row) => (outcome === undefined || row.outcome === outcome ? all + row.promises : all), 0)
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, sum(outcome)])) as Record<Outcome, number>
  const measured = sum() - counts.not_measured
  return {
    ...counts,
    promises: sum(),
    share: measured === 0 ? null : Math.round(((counts.kept + counts.better) * 100) / measured),
  }
}
