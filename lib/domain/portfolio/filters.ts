import { z } from 'zod'
import { isCalendarDay } from '@/lib/domain/calendar-day'
import { PersonId, TeamId } from '@/lib/domain/ids'
import { STATUS_FILTERS } from '@/lib/domain/status-filter'
import { type Days, daysOfSpan, SPANS } from './period'

export const COLUMNS = ['title', 'team', 'status', 'writer', 'revisions', 'rounds', 'here', 'gate', 'findings', 'risks'] as const
export type Column = (typeof COLUMNS)[number]
export type Order = { column: Column; isDown: boolean }
const AS_USUAL: Order = { column: 'status', isDown: false }

/** Which days count for a proposal: when it was started, first submitted, or decided. */
export const DATES = ['started', 'submitted', 'decided'] as const
export type Dated = (typeof DATES)[number]
const STATUS_CHOICES = ['open', ...STATUS_FILTERS] as const
export type StatusChoice = (typeof STATUS_CHOICES)[number]

/** Where a page begins: behind this row, as it stood in the order. */
const Cursor = z.object({ value: z.string().regex(/^[^\p{Cc}\p{Cs}]{0,300}$/u), id: z.uuid() })
export type Cursor = z.infer<typeof Cursor>

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
const day = one.pipe(z.string().refine(isCalendarDay)).nullable().catch(null)

/**
 * What the address of the portfolio says; what cannot be read there is as if it were not said. The period and the team hold for the
 * pictures and the table; the period for the table only where `dates` says which days count. from and to go before span.
 */
export const PortfolioFilters = z.object({
  span: one.pipe(z.enum(SPANS)).catch('year'),
  from: day,
  to: day,
  team: one
    .pipe(z.union([TeamId, z.literal('none')]))
    .nullable()
    .catch(null),
  q: one.pipe(z.string().trim().max(300)).catch(''),
  status: one.pipe(z.enum(STATUS_CHOICES)).nullable().catch(null),
  owner: one
    .pipe(PersonId.regex(/^[\w-]+$/))
    .nullable()
    .catch(null),
  dates: one.pipe(z.enum(DATES)).nullable().catch(null),
  sort: one.transform(readOrder).catch(AS_USUAL),
  after: one.transform(readCursor).catch(null),
})
export type PortfolioFilters = z.infer<typeof PortfolioFilters>

/** The days that the pictures count, on the calendar of the zone. Both ends are needed, in their order, else the span holds. */
export function daysOf({ from, to, span }: Pick<PortfolioFilters, 'from' | 'to' | 'span'>, now: Date, timeZone: string): Days {
  return from && to && from <= to ? { from, to } : daysOfSpan(span, now, timeZone)
}

/** The address of `path` with these filters; what is as usual is left out. */
export function portfolioHref(filters: Partial<PortfolioFilters>, path = '/portfolio'): string {
  const { span, from, to, team, q, status, owner, dates, sort, after } = filters
  const isDays = Boolean(from && to)
  const order = sort && (sort.column !== AS_USUAL.column || sort.isDown) ? orderKey(sort) : null
  const said = {
    span: isDays || span === 'year' ? null : span,
    ...(isDays ? { from, to } : {}),
    team,
    q,
    status,
    owner,
    dates,
    sort: order,
    after: after ? `${after.id}.${after.value}` : null,
  }
  const query = new URLSearchParams(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return query.size > 0 ? `${path}?${query}` : path
}

/** An order as the address says it: "revisions-down". */
export function orderKey({ column, isDown }: Order): string {
  return isDown ? `${column}-down` : column
}

function readOrder(text: string): Order {
  const [, column, down] = /^([a-z]+)(-down)?$/.exec(text) ?? []
  const known = COLUMNS.find((name) => name === column)
  return known ? { column: known, isDown: down !== undefined } : AS_USUAL
}

function readCursor(text: string): Cursor | null {
  const read = Cursor.safeParse({ id: text.slice(0, 36), value: text.slice(37) })
  return read.success && text[36] === '.' ? read.data : null
}
