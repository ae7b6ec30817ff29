import type { Tx } from '@/lib/server/context'

/** Links to a new password that were mailed and not used open nothing any more: whoever sets one may do so because somebody else reads their mail. */
export async function endResetLinks(tx: Tx, personId: string): Promise<void> {
  await tx.verification.deleteMany({ where: { value: personId } })
}
