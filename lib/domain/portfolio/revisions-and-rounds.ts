import { medianOf, proposalsIn, type Tally } from './tally'

/** A proposal that was decided in the period, with all its revisions and rounds until today. */
export type EffortRow = Tally & { revisions: number; rounds: number }

export type Band = { name: string; proposals: number }
export type RevisionsAndRounds = {
  proposals: number
  /** Null where nothing was decided. */
  revisions: number | null
  rounds: number | null
  /** By how many revisions they had; the bands hold every proposal once. */
  byRevisions: Band[]
  byRounds: Band[]
}

const REVISION_BANDS: [name: string, least: number][] = [
  ['Under 5', 0],
  ['5 to 9', 5],
  ['10 to 19', 10],
  ['20 to 39', 20],
  ['40 or more', 40],
]
const ROUND_BANDS: [name: string, least: number][] = [
  ['None', 0],
  ['One', 1],
  ['Two', 2],
  ['Three', 3],
  ['Four or more', 4],
]

/**
 * Revisions and rounds a proposal: the medians over the proposals that were decided in the period. A revision kept by itself counts, and
 * a round that was withdrawn or replaced counts too. Source of "dozens are normal": section 1 of the method.
 */
export function revisionsAndRounds(rows: readonly EffortRow[]): RevisionsAndRounds {
  return {
    proposals: proposalsIn(rows),
    revisions: medianOf(rows, (row) => row.revisions),
    rounds: medianOf(rows, (row) => row.rounds),
    byRevisions: bands(rows, REVISION_BANDS, (row) => row.revisions),
    byRounds: bands(rows, ROUND_BANDS, (row) => row.rounds),
  }
}

function bands(rows: readonly EffortRow[], edges: typeof REVISION_BANDS, value: (row: EffortRow) => number): Band[] {
  return edges.map(([name, least], at) => {
    const next = edges[at + 1]?.[1] ?? Number.POSITIVE_INFINITY
    return { name, proposals: proposalsIn(rows.filter((row) => value(row) >= least && value(row) < next)) }
  })
}
