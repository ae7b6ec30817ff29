import { isLead } from '@/lib/domain/role-names'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'

/** What a workspace still lacks, as the tables and the settings say it. */
export type Setup = {
  /** How far the people are gathered: nobody else yet, somebody invited, somebody here. */
  company: 'alone' | 'invited' | 'together'
  hasProposal: boolean
  hasTeam: boolean
  /** Null for whoever cannot set it up. */
  hasMail: boolean | null
  /** Put away by this person. */
  isHidden: boolean
  /** Everything is there, or it is not this person's to set up. */
  isDone: boolean
}

export async function getSetup(ctx: Context): Promise<Setup> {
  const { workspaceId, personId, role } = ctx.actor
  const [company, proposal, team, membership] = await Promise.all([
    findCompany(ctx),
    db.proposal.findFirst({ where: { workspaceId }, select: { id: true } }),
    db.team.findFirst({ where: { workspaceId, archivedAt: null }, select: { id: true } }),
    db.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } }, select: { setupHiddenAt: true } }),
  ])
  const facts = {
    company,
    hasProposal: proposal !== null,
    hasTeam: team !== null,
    hasMail: role === 'admin' ? env().smtpUrl !== undefined : null,
  }
  const isComplete = company === 'together' && facts.hasProposal && facts.hasTeam && facts.hasMail !== false
  return { ...facts, isHidden: membership?.setupHiddenAt != null, isDone: isComplete || !isLead(ctx.actor) }
}

async function findCompany(ctx: Context): Promise<Setup['company']> {
  const { workspaceId } = ctx.actor
  const members = await db.membership.count({ where: { workspaceId, leftAt: null } })
  if (members > 1) return 'together'
  const open = { workspaceId, revokedAt: null, acceptedAt: null, expiresAt: { gt: ctx.now() } }
  return (await db.invitation.count({ where: open })) > 0 ? 'invited' : 'alone'
}
