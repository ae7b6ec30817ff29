/** One line of `npm run bench`. `limit` and `holds` are null where a figure only tells. */
export interface Figure {
  name: string
  figure: number
  unit: string
  limit: number | null
  holds: boolean | null
}

export function atMost(name: string, figure: number, unit: string, limit: number): Figure {
  const rounded = round(figure)
  return { name, figure: rounded, unit, limit, holds: rounded <= limit }
}

export function told(name: string, figure: number, unit: string): Figure {
  return { name, figure: round(figure), unit, limit: null, holds: null }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
