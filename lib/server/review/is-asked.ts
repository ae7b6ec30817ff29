import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** Has this person a place in the open round, their verdict given or not? The caller has found that they may read the proposal. */
export async function isAsked({ actor }: Context, proposalId: string): Promise<boolean> {
  const { personId } = actor
  const asked = { personId, steppedDownAt: null, round: { proposalId, endedAt: null } }
  return (await db.roundReviewer.findFirst({ where: asked, select: { id: true } })) !== null
}
