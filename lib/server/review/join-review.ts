import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import type { Invitation } from '@/prisma/generated/client'
import { askPeople } from './ask-people'
import { findRoundRecords } from './find-round-records'

/**
 * Whoever was invited to review is asked in the round that is open when they join, in the name of whoever invited them. No open round: they
 * read. True when they are asked.
 */
export async function joinReview(tx: Tx, { now }: { now: Clock }, invitation: Invitation, personId: string): Promise<boolean> {
  const { proposalId, workspaceId, invitedById, asksReview } = invitation
  if (!proposalId || !asksReview) return false
  await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${proposalId}::uuid FOR NO KEY UPDATE`
  const ctx = { actor: { personId: invitedById, workspaceId, role: 'member' as const }, now }
  const records = await findRoundRecords(tx, ctx, proposalId)
  if (!records || records.round.endedAt || records.barred.has(personId)) return false
  const { required } = asksReview as { required: boolean }
  await askPeople(tx, ctx, { ...records.round, proposalId }, [{ personId, function: null, required }], records.barred)
  return true
}
