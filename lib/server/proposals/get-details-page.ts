import { invitationState } from '@/lib/domain/invitation'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposal, type ProposalView } from './get-proposal'
import { listTeamChoices, type TeamChoice } from './list-team-choices'

/** asksReview: their verdict will be asked for, not only that they read. */
export type OpenInvitation = { id: string; email: string; asksReview: boolean; expiresAt: Date; expired: boolean }

export type DetailsPage = {
  proposal: ProposalView
  /** Living teams, and the proposal's own though it may be archived. */
  teams: TeamChoice[]
  /** Whom the viewer may name or hand over to, by name; empty for who may do neither, and where nobody may. */
  members: { person: PersonCard; isGuest: boolean }[]
  /** Invitations to this proposal alone that nobody has used; empty for who may not withdraw them. */
  invitations: OpenInvitation[]
}

/** A proposal with the lists from which its people, team and owner are chosen. Guests see no list of people. */
export async function getDetailsPage(ctx: Context, proposalId: string): Promise<DetailsPage> {
  const proposal = await getProposal(ctx, proposalId)
  const { share, narrow } = proposal.may
  return {
    proposal,
    teams: await listTeamChoices(ctx, proposal.team),
    members: share.allowed ? await listMembers(ctx.actor.workspaceId) : [],
    invitations: narrow.allowed ? await listOpen(ctx, proposalId) : [],
  }
}

async function listMembers(workspaceId: string): Promise<DetailsPage['members']> {
  const rows = await db.membership.findMany({
    where: { workspaceId, leftAt: null },
    include: { person: true },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  })
  return rows.map(({ person, role }) => ({ person: personCard(person), isGuest: role === 'guest' }))
}

async function listOpen(ctx: Context, proposalId: string): Promise<OpenInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { proposalId, revokedAt: null, acceptedAt: null, email: { not: null } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map((row) => ({
    id: row.id,
    email: row.email ?? '',
    asksReview: row.asksReview !== null,
    expiresAt: row.expiresAt,
    expired: invitationState(row, ctx.now()) === 'expired',
  }))
}
