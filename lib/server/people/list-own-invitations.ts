import { db } from '@/lib/server/db'
import type { SignedInContext } from './visitor'

export type OwnInvitation = { id: string; workspace: string; inviter: string; toProposal: boolean }

/**
 * Open invitations to the address of somebody who proved earlier that it is theirs; to anybody else none, and not whether there
 * are any: then only whoever reads the address's mail learns of them. Which proposal it is, is told to those who are in.
 */
export async function listOwnInvitations({ person, now }: SignedInContext): Promise<OwnInvitation[]> {
  const proved = { id: person.id, email: person.email, emailVerified: true, deletedAt: null }
  if (!(await db.person.findFirst({ where: proved, select: { id: true } }))) return []
  const rows = await db.invitation.findMany({
    where: { email: person.email, revokedAt: null, acceptedAt: null, expiresAt: { gt: now() } },
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      invitedById: true,
      proposalId: true,
      workspace: { select: { name: true } },
    },
  })
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ invitedById }) => invitedById) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ id, invitedById, workspace, proposalId }) => ({
    id,
    workspace: workspace.name,
    inviter: nameOf.get(invitedById) ?? 'Somebody',
    toProposal: proposalId !== null,
  }))
}
