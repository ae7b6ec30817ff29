import { db } from '@/lib/server/db'
import { writeSummary } from '@/lib/server/writing/write-summary'
import { SEARCH_VERSION, writeSearchWords } from './write-search-words'

const AT_ONCE = 200

/**
 * Makes the words of proposals anew that an older version of the code made, or that a text or title is ahead of. Returns how
 * many. Run at the start: the first one after this table came to be has everything to do, a few hundred in a second.
 */
export async function catchUpSearch(): Promise<number> {
  let done = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const behind = await findBehind(after)
    for (const { id, hasText } of behind) {
      if (hasText) await writeSummary(id)
      else await db.$transaction((tx) => writeSearchWords(tx, id))
    }
    done += behind.length
    const last = behind.at(-1)
    if (!last) return done
    after = last.id
  }
}

/** The next of those that are behind, by id: one that stays behind is not met again. */
async function findBehind(after: string) {
  return db.$queryRaw<{ id: string; hasText: boolean }[]>`
    SELECT s."proposal_id"::text AS "id", d."proposal_id" IS NOT NULL AS "hasText"
    FROM "proposal_search" s LEFT JOIN "document" d ON d."proposal_id" = s."proposal_id"
    WHERE s."proposal_id" > ${after}::uuid AND (s."indexed_version" < ${SEARCH_VERSION} OR s."indexed_title" IS DISTINCT FROM s."title"
      OR (d."proposal_id" IS NOT NULL AND s."indexed_edit" IS DISTINCT FROM s."edited_at"))
    ORDER BY s."proposal_id" LIMIT ${AT_ONCE}`
}
