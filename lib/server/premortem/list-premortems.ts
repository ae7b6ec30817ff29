import type { PersonCard } from '@/lib/domain/person-card'
import type { Phase } from '@/lib/domain/premortem/phases'
import { proposalRuling } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

export type PremortemRow = {
  id: string
  number: number
  headline: string
  revisionNumber: number
  phase: Phase
  facilitator: PersonCard
  createdAt: Date
  closedAt: Date | null
}

/** The sessions of a proposal, the newest first: the last one counts. mayPlan: whether the viewer can plan another. */
export async function listPremortems(ctx: Context, proposalId: string): Promise<{ rows: PremortemRow[]; mayPlan: Ruling }> {
  const proposal = await getProposalFacts(db, ctx.actor, proposalId)
  const rows = await db.premortem.findMany({
    where: { proposalId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      headline: true,
      revisionNumber: true,
      phase: true,
      facilitatorId: true,
      createdAt: true,
      closedAt: true,
    },
  })
  const cardOf = await getPersonCards(rows.map(({ facilitatorId }) => facilitatorId))
  return {
    rows: rows.map(({ facilitatorId, ...row }) => ({ ...row, facilitator: cardOf(facilitatorId) })),
    mayPlan: proposalRuling('planPremortem', proposal, ctx.actor),
  }
}
