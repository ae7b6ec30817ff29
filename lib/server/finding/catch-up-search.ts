import { type DocumentContent, readContent } from '@/lib/editor/content'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { oneByOne } from '@/lib/server/one-by-one'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { writeSearchText } from './write-search-text'
import { SEARCH_VERSION, writeSearchWords } from './write-search-words'

const AT_ONCE = 200
const NOT_FOUND = { what: '[finding] found by older words:', idOf: ({ id }: { id: string }) => id }

/**
 * Makes the words of proposals anew that an older version of the code made, or that a text or title is ahead of. Returns how
 * many. Run at the start: the first one after this table came to be has everything to do, a few hundred in a second.
 */
export async function catchUpSearch(): Promise<number> {
  let done = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const behind = await findBehind(after)
    done += await oneByOne(behind, NOT_FOUND, ({ id, hasText }) =>
      db.$transaction((tx) => (hasText ? rewrite(tx, id) : writeSearchWords(tx, id))),
    )
    const last = behind.at(-1)
    if (!last) return done
    after = last.id
  }
}

/** From the committed text. The summary's row is held, as whoever writes it does: the last writer has read the newest text. */
async function rewrite(tx: Tx, proposalId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "proposal_summary" WHERE "proposal_id" = ${proposalId}::uuid FOR UPDATE`
  const document = await findCommitted(tx, proposalId)
  if (document) await writeSearchText(tx, proposalId, document)
}

async function findCommitted(tx: Tx, proposalId: string): Promise<DocumentContent | null> {
  if (!(await tx.document.findUnique({ where: { proposalId }, select: { proposalId: true } }))) return null
  const { ydoc } = await readCommitted(tx, proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  return content
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
