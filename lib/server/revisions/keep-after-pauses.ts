import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { oneByOne } from '@/lib/server/one-by-one'
import { keepRevision } from './keep-revision'

/** In this workspace alone; only texts whose summary says that they were edited since. */
type Where = { workspaceId?: string; editedSince?: Date }

/** When a text was last written in that was looked at, and from when on the same text is looked at again. */
export type Seen = Map<string, { editedAt: number; again: number }>

/** A text that could not be kept is mostly one that takes long: tried every time, it would hold up everybody. */
const TRY_AGAIN_MS = 30 * 60_000

type Paused = { proposalId: string; workspaceId: string; editedAt: Date; authorId: string }

/**
 * Keeps every text whose writers have paused for as long as their workspace says, and that no revision holds yet. Whoever
 * wrote last is its author; the trail names nobody, since nobody asked for it. seen: what was looked at, so that it is not read
 * again and again. A text that cannot be read holds up no other, and is left alone for half an hour. Returns how many revisions
 * were made.
 */
export async function keepAfterPauses(now: Date, seen: Seen, where: Where = {}): Promise<number> {
  let made = 0
  const paused = (await findPaused(now, where)).filter(({ proposalId, editedAt }) => {
    const before = seen.get(proposalId)
    return before?.editedAt !== editedAt.getTime() || before.again <= now.getTime()
  })
  const told = { what: '[revisions] not kept after a pause:', idOf: (one: Paused) => one.proposalId }
  await oneByOne(paused, told, async ({ proposalId, workspaceId, editedAt, authorId }) => {
    seen.set(proposalId, { editedAt: editedAt.getTime(), again: now.getTime() + TRY_AGAIN_MS })
    const ctx = { actor: { personId: null, workspaceId }, now: () => now }
    const { isNew } = await transaction(ctx, (tx) =>
      keepRevision(tx, ctx, { proposalId, kind: 'automatic', message: '', authorId }),
    )
    seen.set(proposalId, { editedAt: editedAt.getTime(), again: Number.POSITIVE_INFINITY })
    if (isNew) made++
  })
  return made
}

/** Texts that were written in since their newest revision, and not in the last minutes. */
function findPaused(now: Date, where: Where): Promise<Paused[]> {
  const workspaceId = where.workspaceId ?? null
  const editedSince = where.editedSince ?? null
  return db.$queryRaw<Paused[]>`
    SELECT p."id" AS "proposalId", w."id" AS "workspaceId", edit."at" AS "editedAt", edit."person_id" AS "authorId"
    FROM "proposal" p
    JOIN "workspace" w ON w."id" = p."workspace_id"
    LEFT JOIN LATERAL (
      SELECT "number", "last_update_id" FROM "revision" WHERE "proposal_id" = p."id" ORDER BY "number" DESC LIMIT 1
    ) last ON true
    JOIN LATERAL (
      SELECT "at", "person_id" FROM (
        SELECT "at", "person_id" FROM "document_update"
        WHERE "document_id" = p."id" AND "id" > coalesce(last."last_update_id", 0)
        UNION ALL
        SELECT "last_at", "person_id" FROM "document_contribution"
        WHERE "document_id" = p."id" AND "after_revision" >= coalesce(last."number", 0)
      ) written ORDER BY "at" DESC LIMIT 1
    ) edit ON true
    WHERE w."pause_minutes" > 0 AND p."status" IN ('draft', 'in_review')
      AND (${workspaceId}::uuid IS NULL OR w."id" = ${workspaceId}::uuid)
      AND (${editedSince}::timestamptz IS NULL OR p."id" IN (SELECT "proposal_id" FROM "proposal_summary" WHERE "edited_at" > ${editedSince}::timestamptz))
      AND edit."at" <= ${now}::timestamptz - make_interval(mins => w."pause_minutes")
    ORDER BY edit."at"`
}
