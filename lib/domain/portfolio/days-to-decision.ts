import type { Outcome } from './idea-to-approval'
import { medianOf, proposalsIn, type Tally } from './tally'

/** A proposal that was decided in the period. days: whole ones from its start to its decision. */
export type DecidedRow = Tally & { days: number; outcome: Outcome }

export type DaysToDecision = {
  decisions: number
  /** Null where nothing was decided. */
  median: number | null
  shortest: number | null
  longest: number | null
  /** Days and how many took so long, the shortest first; approved of them. */
  bars: { days: number; proposals: number; approved: number }[]
}

/**
 * Days from the first draft to the decision: whole days from the moment a proposal was started to the moment it was first cleared to
 * build, or closed where it never was. Counted in the period of the decision, whenever it was started.
 */
export function daysToDecision(rows: readonly DecidedRow[]): DaysToDecision {
  const days = [...new Set(rows.map((row) => row.days))].sort((one, other) => one - other)
  return {
    decisions: proposalsIn(rows),
    median: medianOf(rows, (row) => row.days),
    shortest: days[0] ?? null,
    longest: days.at(-1) ?? null,
    bars: days.map((day) => {
      const same = rows.filter((row) => row.days === day)
      return { days: day, proposals: proposalsIn(same), approved: proposalsIn(same.filter((row) => row.outcome === 'approved')) }
    }),
  }
}

export type Dot = { x: number; row: number }
export type DotPlot = {
  dots: Dot[]
  /** How many decisions a dot stands for, at most. */
  each: number
  /** Days at the right end of the scale. */
  end: number
}

/**
 * Where the dots stand: x from 0 to 1 over the scale, row from 0 upwards. Decisions so near each other that their dots would cover each
 * other stand one above the other. When a column would be higher than `rows`, a dot stands for several.
 */
export function dotPlot({ bars, longest }: Pick<DaysToDecision, 'bars' | 'longest'>, columns: number, rows: number): DotPlot {
  const end = Math.max(30, Math.ceil((longest ?? 0) / 30) * 30)
  const heights = new Map<number, number>()
  for (const { days, proposals } of bars) {
    const column = Math.min(columns - 1, Math.floor((days / end) * columns))
    heights.set(column, (heights.get(column) ?? 0) + proposals)
  }
  const each = Math.max(1, Math.ceil(Math.max(0, ...heights.values()) / rows))
  const dots = [...heights].flatMap(([column, height]) =>
    Array.from({ length: Math.ceil(height / each) }, (_, row) => ({ x: (column + 0.5) / columns, row })),
  )
  return { dots, each, end }
}
