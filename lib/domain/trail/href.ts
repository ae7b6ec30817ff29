import type { TrailFilters } from './filters'

/** The address of `path` with these filters; what is not chosen is left out. */
export function trailHref(path: string, filters: Partial<TrailFilters>): string {
  const said = Object.entries(filters).flatMap(([key, value]) => (value ? [[key, String(value)]] : []))
  const query = new URLSearchParams(said)
  return query.size > 0 ? `${path}?${query}` : path
}
