import { MOST_COUNTED } from '@/lib/domain/desk/counted'
import type { Context } from '@/lib/server/context'
import type { InboxItem } from '@/lib/server/inbox/list-notifications'
import { countProposals, listProposalIds } from '@/lib/server/proposals/list-proposal-ids'
import { findProposalRows, type ProposalRow } from '@/lib/server/proposals/list-proposals'

/** Some rows of a list, and how many there are in all, counted no further than MOST_COUNTED. */
export type SomeProposals = { rows: ProposalRow[]; total: number }

export type DeskProposals = {
  mine: SomeProposals
  others: SomeProposals
  archived: number
  /** What waits, each with its proposal; the newest first, one a proposal. */
  waiting: { item: InboxItem; proposal: ProposalRow }[]
}

/**
 * The proposals of a person's Desk: `mine` of theirs and `others` of others, the last edited first, and those of what waits. Rows are read once
 * for all. reviewed: those that wait for a verdict stand above, and are not told again among those of others.
 */
export async function listDeskProposals(
  ctx: Context,
  items: readonly InboxItem[],
  reviewed: readonly string[],
  take: { mine: number; others: number },
): Promise<DeskProposals> {
  const [mine, listed, total, othersTotal, archived] = await Promise.all([
    listProposalIds(ctx, 'mine', { skip: 0, take: take.mine }),
    listProposalIds(ctx, 'others', { skip: 0, take: take.others + reviewed.length }),
    countProposals(ctx, 'mine', MOST_COUNTED),
    countProposals(ctx, 'others', MOST_COUNTED),
    countProposals(ctx, 'archived', MOST_COUNTED),
  ])
  const others = listed.filter((id) => !reviewed.includes(id)).slice(0, take.others)
  const about = items.flatMap(({ proposalId }) => proposalId ?? [])
  const rows = await findProposalRows(ctx, [...new Set([...mine, ...others, ...about])])
  const rowsOf = (ids: readonly string[]) => ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const first = (id: string) => items.find(({ proposalId }) => proposalId === id) as InboxItem
  return {
    mine: { rows: rowsOf(mine), total },
    others: { rows: rowsOf(others), total: othersTotal },
    archived,
    // The items come the newest first.
    waiting: rowsOf([...new Set(about)]).map((proposal) => ({ item: first(proposal.id), proposal })),
  }
}
