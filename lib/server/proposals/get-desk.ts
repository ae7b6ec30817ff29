import type { Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { listProposals, type ProposalPage } from './list-proposals'

export type Desk = {
  mine: ProposalPage
  others: ProposalPage
  archived: number
  /** How far the people are gathered: nobody else yet, somebody invited, somebody here. */
  company: 'alone' | 'invited' | 'together'
  may: { create: Ruling; invite: Ruling }
}

const MINE = 10
const OTHERS = 5

/** The front page of a workspace as this person sees it. */
export async function getDesk(ctx: Context): Promise<Desk> {
  const [mine, others, archived, company] = await Promise.all([
    listProposals(ctx, { list: 'mine', take: MINE }),
    listProposals(ctx, { list: 'others', take: OTHERS }),
    listProposals(ctx, { list: 'archived', take: 1 }),
    findCompany(ctx),
  ])
  const may = { create: workspaceRuling('createProposal', ctx.actor), invite: workspaceRuling('invite', ctx.actor) }
  return { mine, others, archived: archived.total, company, may }
}

async function findCompany(ctx: Context): Promise<Desk['company']> {
  const { workspaceId } = ctx.actor
  const members = await db.membership.count({ where: { workspaceId, leftAt: null } })
  if (members > 1) return 'together'
  const open = { workspaceId, revokedAt: null, acceptedAt: null, expiresAt: { gt: ctx.now() } }
  return (await db.invitation.count({ where: open })) > 0 ? 'invited' : 'alone'
}
