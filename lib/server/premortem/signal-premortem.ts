import type { Tx } from '@/lib/server/context'

/** The channel on which the live server hears that a session changed. */
export const PREMORTEM_CHANNEL = 'premortem'

/**
 * Tells every screen of a session, at the commit, that something changed: not what, nor by whom. Each screen then asks
 * for what it may see. A signal that is lost heals with the next look.
 */
export async function signalPremortem(tx: Tx, premortemId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PREMORTEM_CHANNEL}, ${premortemId})`
}
