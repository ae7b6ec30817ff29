import type { RevisionCheckView } from '@/lib/domain/clarity'
import { db } from '@/lib/server/db'

/** What the check said of a revision when it was saved; null for one that was saved before there was a check. For whoever may read the proposal. */
export async function findRevisionCheck(proposalId: string, number: number): Promise<RevisionCheckView | null> {
  const row = await db.revisionCheck.findUnique({ where: { proposalId_number: { proposalId, number } } })
  if (!row) return null
  const { proposalId: _, number: __, ...check } = row
  return check as unknown as RevisionCheckView
}
