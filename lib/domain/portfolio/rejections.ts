import { proposalsIn, type Tally } from './tally'

/** A proposal that was rejected in the period: closed by a lead, and never cleared. */
export type RejectedRow = Tally & {
  /** Key of the reason that the lead chose. */
  category: string
  /** Engineering that its team estimated: the sum over these proposals, in person-months. */
  months: number
  /** How many of these proposals have an estimate. */
  estimated: number
}

export type Rejections = {
  rejected: number
  /** The most frequent first, then by key. They hold every rejected proposal once. */
  reasons: { category: string; proposals: number; months: number }[]
  /** Person-months that their teams estimated, to a tenth. */
  months: number
  /** How many of the rejected have an estimate; the others add nothing to the months. */
  estimated: number
}

/**
 * Why ideas were rejected, and the engineering that was not spent on them: the sum of the estimates that stood when they were closed.
 * Counted in the period in which a lead closed them. A reject verdict alone ends a round and not the idea, so it is not counted.
 */
export function rejections(rows: readonly RejectedRow[]): Rejections {
  const categories = [...new Set(rows.map(({ category }) => category))]
  const reasons = categories.map((category) => {
    const same = rows.filter((row) => row.category === category)
    return { category, proposals: proposalsIn(same), months: monthsIn(same) }
  })
  return {
    rejected: proposalsIn(rows),
    reasons: reasons.sort((one, other) => other.proposals - one.proposals || (one.category < other.category ? -1 : 1)),
    months: monthsIn(rows),
    estimated: rows.reduce((sum, { estimated }) => sum + estimated, 0),
  }
}

/** In whole tenths, so that no fraction is lost in adding. */
function monthsIn(rows: readonly RejectedRow[]): number {
  return rows.reduce((sum, { months }) => sum + Math.round(months * 10), 0) / 10
}
