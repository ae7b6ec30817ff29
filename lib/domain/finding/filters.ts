import { z } from 'zod'
import { PersonId, TeamId } from '@/lib/domain/ids'
import { STATUS_FILTERS } from '@/lib/domain/status-filter'

/** best: matches in title and headline first, then those in the text, then near misses; the last edited first in each. */
const SORTS = ['best', 'edited', 'oldest', 'title', 'title-down'] as const
export type Sort = (typeof SORTS)[number]

/** Where a page begins: after this row, as the row before it stood. tier counts from 0 (see searchProposals). */
const Cursor = z.object({
  tier: z.number().int().min(0).max(3),
  value: z.string().regex(/^[^\p{Cc}\p{Cs}]{0,300}$/u),
  id: z.uuid(),
})
export type Cursor = z.infer<typeof Cursor>

const MOST_TYPED = 300

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())

/** What the address of the list says. Whatever cannot be read there is as if it were not said. */
export const ListFilters = z.object({
  /** More than is read of it is cut off, as where it is typed. */
  q: one.transform((typed) => typed.slice(0, MOST_TYPED)).catch(''),
  status: one.pipe(z.enum(STATUS_FILTERS)).nullable().catch(null),
  team: one
    .pipe(z.union([TeamId, z.literal('none')]))
    .nullable()
    .catch(null),
  owner: one
    .pipe(PersonId.regex(/^[\w-]+$/))
    .nullable()
    .catch(null),
  /** Not said: the best match first where something is searched, else the last edited. */
  sort: one.pipe(z.enum(SORTS)).nullable().catch(null),
  after: one.transform(readCursor).catch(null),
})
export type ListFilters = z.infer<typeof ListFilters>

/** The address of the list with these filters; what is as usual is left out. */
export function listHref(filters: Partial<Omit<ListFilters, 'after'>> & { after?: Cursor | null }): string {
  const { q, status, team, owner, sort, after } = filters
  const said = { q, status, team, owner, sort, after: after ? writeCursor(after) : null }
  const query = new URLSearchParams(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  return query.size > 0 ? `/proposals?${query}` : '/proposals'
}

function writeCursor({ tier, id, value }: Cursor): string {
  return `${tier}.${id}.${value}`
}

function readCursor(text: string): Cursor | null {
  const [, tier, id, value] = /^(\d)\.([0-9a-f-]{36})\.(.*)$/s.exec(text) ?? []
  const read = Cursor.safeParse({ tier: Number(tier), id, value })
  return read.success ? read.data : null
}
