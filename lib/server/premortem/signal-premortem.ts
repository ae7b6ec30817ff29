import type { Tx } from '@/lib/server/context'

/** The channel on which the live server hears that a session changed. */
export const PREMORTEM_CHANNEL = 'premortem'

/** What readers of the proposal who are not on the list of an open session listen to. */
export const ASIDE = 'aside '

/**
 * Tells the screens of a session, at the commit, that something changed: not what, nor by whom. Each screen then asks
 * for what it may see. A signal that is lost heals with the next look. Until the session is closed, whoever is not on its list hears
 * only of what everybody may know (isForAll): how often, and when, the room does something is the room's own.
 */
export async function signalPremortem(tx: Tx, premortemId: string, { isForAll = false } = {}): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PREMORTEM_CHANNEL}, ${premortemId})`
  await tx.$executeRaw`
    SELECT pg_notify(${PREMORTEM_CHANNEL}, ${ASIDE}::text || "id"::text) FROM "premortem"
    WHERE "id" = ${premortemId}::uuid AND (${isForAll} OR "closed_at" IS NOT NULL)`
}
