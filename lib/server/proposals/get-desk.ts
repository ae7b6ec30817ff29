import type { Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { listRecent, type Recent } from '@/lib/server/finding/list-recent'
import { type InboxItem, listWaiting } from '@/lib/server/inbox/list-notifications'
import { getSetup, type Setup } from '@/lib/server/people/get-setup'
import { findProposalRows, listProposals, type ProposalPage, type ProposalRow } from './list-proposals'

export type Desk = {
  /** What waits for this person here, each with its proposal; the newest first, one a proposal. */
  waiting: { item: InboxItem; proposal: ProposalRow }[]
  mine: ProposalPage
  others: ProposalPage
  archived: number
  /** What this person opened last. */
  recent: Recent[]
  setup: Setup
  may: { create: Ruling; invite: Ruling }
}

const MINE = 10
const OTHERS = 5
const RECENT = 5

/** The front page of a workspace as this person sees it. */
export async function getDesk(ctx: Context): Promise<Desk> {
  const [waiting, mine, others, archived, recent, setup] = await Promise.all([
    findWaiting(ctx),
    listProposals(ctx, { list: 'mine', take: MINE }),
    listProposals(ctx, { list: 'others', take: OTHERS }),
    listProposals(ctx, { list: 'archived', take: 1 }),
    listRecent(ctx, RECENT),
    getSetup(ctx),
  ])
  const may = { create: workspaceRuling('createProposal', ctx.actor), invite: workspaceRuling('invite', ctx.actor) }
  return { waiting, mine, others, archived: archived.total, recent, setup, may }
}

async function findWaiting(ctx: Context): Promise<Desk['waiting']> {
  const items = await listWaiting(ctx)
  const rows = await findProposalRows(
    ctx,
    items.flatMap(({ proposalId }) => proposalId ?? []),
  )
  return rows
    .flatMap((proposal) =>
      items
        .filter(({ proposalId }) => proposalId === proposal.id)
        .slice(0, 1)
        .map((item) => ({ item, proposal })),
    )
    .sort((one, other) => Number(other.item.createdAt) - Number(one.item.createdAt))
}
