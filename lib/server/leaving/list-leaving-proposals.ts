import type { LeavingItem } from '@/lib/domain/leaving/leaving'
import { STATUS_NAMES } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import type { Who } from './list-leaving'

/** Proposals that they own, archived ones too, and those that they write with others. */
export async function listLeavingProposals(tx: Tx, ctx: Context, who: Who): Promise<LeavingItem[]> {
  const { personId } = who
  const rows = await tx.proposal.findMany({
    where: {
      workspaceId: ctx.actor.workspaceId,
      OR: [{ ownerId: personId }, { status: { not: 'archived' }, people: { some: { personId, relation: 'coauthor' } } }],
    },
    include: {
      team: { select: { name: true, members: { orderBy: { addedAt: 'asc' }, select: { personId: true } } } },
      people: { orderBy: { addedAt: 'asc' } },
      rounds: { where: { endedAt: null }, select: { reviewers: { where: { steppedDownAt: null }, select: { personId: true } } } },
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => {
    const writers = row.people.filter(({ relation }) => relation === 'coauthor').map((one) => one.personId)
    const judges = new Set(row.rounds.flatMap(({ reviewers }) => reviewers.map((one) => one.personId)))
    const team = row.team?.members.map((one) => one.personId) ?? []
    const isOwner = row.ownerId === personId
    const barred = who.barredIf(({ id, role }) => {
      if (isOwner && role === 'guest') return 'a guest cannot own a proposal'
      if (judges.has(id)) return 'they judge it in the open round, and nobody judges what they write'
      if (!isOwner && id === row.ownerId) return 'they own it'
      return !isOwner && writers.includes(id) && 'they write it already'
    })
    return {
      key: `${isOwner ? 'owner' : 'coauthor'}:${row.id}`,
      group: isOwner ? ('owner' as const) : ('coauthor' as const),
      what: row.title,
      detail: [STATUS_NAMES[row.status], row.team?.name].filter(Boolean).join(', '),
      path: `/proposals/${row.id}/write`,
      proposedId: isOwner ? who.propose([...writers, ...team], barred) : null,
      barred,
    }
  })
}
