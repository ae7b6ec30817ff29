import { type PersonCard, personCard } from '@/lib/domain/person-card'
import { isSectionKey, type SectionKey } from '@/lib/domain/prfaq'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { listCleared } from '@/lib/server/gate/list-cleared'
import { listNews, type NewsLine } from '@/lib/server/writing/list-news'
import type { Prisma } from '@/prisma/generated/client'
import { countProposals, listProposalIds } from './list-proposal-ids'
import { readableWhere } from './readable-where'

/** mine: owned or co-written; others: the rest that the person may read; archived: both, put away. */
export type ProposalList = 'mine' | 'others' | 'archived'

export type ProposalRow = {
  id: string
  title: string
  status: ProposalStatus
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  /** Requirements that a lead waived for it. */
  waived: number
  team: string | null
  owner: PersonCard
  headline: string
  subheading: string
  sectionsDone: number
  /** Sections that are still empty, in reading order. */
  gaps: SectionKey[]
  releaseWords: number
  editedAt: Date
  /** Where others wrote since this person last looked; null when nobody did, or they never looked. */
  news: NewsLine | null
}

export type ProposalPage = { rows: ProposalRow[]; total: number; page: number; pages: number }

/** The proposals of one list that the person may read, the last edited first. page counts from 1; one too far shows the last. */
export async function listProposals(ctx: Context, { list, page = 1, take = 10 }: ListOptions): Promise<ProposalPage> {
  const total = await countProposals(ctx, list)
  const pages = Math.max(1, Math.ceil(total / take))
  const shown = Math.min(Math.max(1, page), pages)
  const ids = await listProposalIds(ctx, list, { skip: (shown - 1) * take, take })
  const rows = await findProposalRows(ctx, ids)
  const inOrder = rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  return { rows: inOrder, total, page: shown, pages }
}

/** Some proposals by their ids, in no order; those that the person may not read are left out. */
export async function findProposalRows(ctx: Context, ids: readonly string[]): Promise<ProposalRow[]> {
  const where = { AND: [readableWhere(ctx.actor), { id: { in: [...ids] } }] }
  return toRows(ctx, await db.proposal.findMany({ where, include: { owner: true, team: true, summary: true } }))
}

type ListOptions = { list: ProposalList; page?: number; take?: number }

type Found = Prisma.ProposalGetPayload<{ include: { owner: true; team: true; summary: true } }>

async function toRows(ctx: Context, found: readonly Found[]): Promise<ProposalRow[]> {
  const ids = found.map(({ id }) => id)
  const [news, clearedNow] = await Promise.all([listNews(ctx, ids), listCleared(ctx, ids)])
  return found.map((proposal) => ({
    ...toRow(proposal),
    ...clearedNow(proposal.id),
    news: news.get(proposal.id) ?? null,
  }))
}

function toRow(proposal: Found): Omit<ProposalRow, 'cleared' | 'waived' | 'news'> {
  const { id, title, status, team, owner, summary, createdAt } = proposal
  return {
    id,
    title,
    status,
    team: team?.name ?? null,
    owner: personCard(owner),
    headline: summary?.headline ?? '',
    subheading: summary?.subheading ?? '',
    sectionsDone: summary?.sectionsDone ?? 0,
    gaps: summary?.gaps.filter(isSectionKey) ?? [],
    releaseWords: summary?.releaseWords ?? 0,
    editedAt: summary?.editedAt ?? createdAt,
  }
}
