import type { Tx } from '@/lib/server/context'

/** The channel on which the live server hears that the comments of a proposal changed. */
export const COMMENTS_CHANNEL = 'comments'

/** Tells every page that shows the comments of a proposal, at the commit, that something changed: not what, nor by whom. */
export async function signalComments(tx: Tx, proposalId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${COMMENTS_CHANNEL}, ${proposalId})`
}
