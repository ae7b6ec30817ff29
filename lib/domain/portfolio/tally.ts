// Rows that stand for several proposals with the same facts: a hundred thousand proposals are few such rows.

/** How many proposals these facts hold for; a positive integer. */
export type Tally = { proposals: number }

/** How many proposals the rows stand for. */
export function proposalsIn(rows: readonly Tally[]): number {
  return rows.reduce((sum, { proposals }) => sum + proposals, 0)
}

/** The middle value, each counted as often as it stands; between two middle values halfway. Null without rows. */
export function medianOf<R extends Tally>(rows: readonly R[], value: (row: R) => number): number | null {
  const sorted = [...rows].sort((one, other) => value(one) - value(other))
  const all = proposalsIn(sorted)
  if (all === 0) return null
  return (valueAt(sorted, value, Math.floor((all - 1) / 2)) + valueAt(sorted, value, Math.floor(all / 2))) / 2
}

function valueAt<R extends Tally>(sorted: readonly R[], value: (row: R) => number, place: number): number {
  let seen = 0
  for (const row of sorted) {
    seen += row.proposals
    if (seen > place) return value(row)
  }
  return Number.NaN
}
