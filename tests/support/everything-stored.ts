import { db } from '@/lib/server/db'

/** Columns that are random, or made of the ids beside them. */
const RANDOM = ['id', 'hash', 'previous_hash', 'author_mark', 'author_key', 'position', 'heard_at', 'reading_id']
/** Who a person is; the live text with the random names of its clients; orders that are gone within seconds. */
const LEFT_OUT = ['person', 'account', 'session', 'document', 'standing_order', '_prisma_migrations']

const COLOUR = /"colour":"p\d"/g
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g

/**
 * Every row of every table that has to do with one of these ids, ids and strings put into words by `words`; sorted, so that two
 * runs of the same story can be compared. What is random is left out.
 */
export async function everythingStored(words: ReadonlyMap<string, string>): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS "name" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const about = `%(${[...words.keys()].join('|')})%`
  const rows: string[] = []
  for (const { name } of tables.filter((table) => !LEFT_OUT.includes(table.name))) {
    const found = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS "row" FROM "${name}" t WHERE to_jsonb(t)::text SIMILAR TO $1`,
      about,
    )
    for (const { row } of found) {
      const told = Object.entries(row).filter(([column]) => !RANDOM.includes(column))
      rows.push(`${name} ${inWords(JSON.stringify(Object.fromEntries(told)), words)}`)
    }
  }
  return rows.sort()
}

/** The same text with words for the ids that are known, and with none for all others; the colours of people are made of their ids. */
export function inWords(text: string, words: ReadonlyMap<string, string>): string {
  return [...words]
    .reduce((said, [id, word]) => said.replaceAll(id, word), text)
    .replace(UUID, 'an id')
    .replace(COLOUR, '')
}
