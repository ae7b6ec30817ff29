import type { Findings } from '@/lib/domain/finding/findings'
import { highlight } from '@/lib/domain/finding/highlight'
import { personCard } from '@/lib/domain/person-card'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'

/** People of the workspace, each of whose names begins with one of the words; guests do not see who is here. Alone: more of them, and without words the first by name. */
export async function findPeople(ctx: Context, words: readonly string[], alone: boolean): Promise<Findings['people']> {
  if (!workspaceRuling('seePeople', ctx.actor).allowed) return []
  const fits = words.map((word) => Prisma.sql`AND name_for_finding(p."name") LIKE ${`% ${word}%`}`)
  const rows = await db.$queryRaw<{ id: string; name: string; functions: string[] }[]>`
    SELECT p."id", p."name", m."functions" FROM "membership" m JOIN "person" p ON p."id" = m."person_id"
    WHERE m."workspace_id" = ${ctx.actor.workspaceId}::uuid AND m."left_at" IS NULL ${fits.length > 0 ? Prisma.join(fits, ' ') : Prisma.empty}
    ORDER BY p."name", p."id" LIMIT ${alone ? 12 : 4}`
  const sought = { words: [], stems: [], beginning: null }
  return rows.map((row) => ({
    person: personCard(row),
    name:
      words.length === 0
        ? [{ text: row.name, hit: false }]
        : highlight(row.name, { ...sought, beginning: words.at(-1) ?? null, words }),
    functions: row.functions,
  }))
}
