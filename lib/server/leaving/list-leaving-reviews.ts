import type { LeavingItem } from '@/lib/domain/leaving/leaving'
import { quorum } from '@/lib/domain/review/quorum'
import type { Context, Tx } from '@/lib/server/context'
import { findRoundRecords } from '@/lib/server/review/find-round-records'
import type { Who } from './list-leaving'

/** Places in open rounds in which they still have to decide, and people who named them to decide in their place. */
export async function listLeavingReviews(tx: Tx, ctx: Context, who: Who): Promise<LeavingItem[]> {
  return [...(await listPlaces(tx, ctx, who)), ...(await listDeputies(tx, ctx, who))]
}

async function listPlaces(tx: Tx, ctx: Context, who: Who): Promise<LeavingItem[]> {
  const { personId } = who
  const open = await tx.proposal.findMany({
    where: {
      workspaceId: ctx.actor.workspaceId,
      rounds: { some: { endedAt: null, reviewers: { some: { personId, steppedDownAt: null } } } },
    },
    select: { id: true, title: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  const items: LeavingItem[] = []
  for (const { id, title } of open) {
    const records = await findRoundRecords(tx, ctx, id)
    if (!records) continue
    // Of whoever left, the places in which nobody can decide any more.
    const { waitingFor, needsStandIn } = quorum(records)
    const isMissed = waitingFor.includes(personId) || needsStandIn.some((seat) => seat.personId === personId)
    if (!isMissed) continue
    const { policy } = records.round
    for (const place of records.reviewers.filter((row) => row.personId === personId && !row.steppedDownAt)) {
      const barred = who.barredIf(({ id: candidate, role }) => {
        if (records.barred.has(candidate)) return 'they wrote in this text'
        if (records.reviewers.some((row) => row.personId === candidate && !row.steppedDownAt)) return 'they are asked already'
        return role === 'guest' && 'a guest is asked by the owner of the proposal'
      })
      const standIn = policy.functions.find(({ name }) => name === place.function)?.standInId
      const peers = who.people.filter(({ functions }) => place.function && functions.includes(place.function))
      items.push({
        key: `review:${place.id}`,
        group: 'review',
        what: title,
        detail: [place.function, place.required ? 'required' : 'asked', `revision ${records.round.revisionNumber}`]
          .filter(Boolean)
          .join(', '),
        path: `/proposals/${id}/review`,
        proposedId: who.propose([standIn, ...peers.map((peer) => peer.id)], barred),
        barred,
      })
    }
  }
  return items
}

async function listDeputies(tx: Tx, ctx: Context, who: Who): Promise<LeavingItem[]> {
  const now = ctx.now()
  const rows = await tx.delegation.findMany({
    where: { workspaceId: ctx.actor.workspaceId, toId: who.personId, endedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ id, fromId, expiresAt }) => {
    const barred = who.barredIf((candidate) => {
      if (candidate.id === fromId) return 'nobody decides in their own place'
      return candidate.role === 'guest' && 'a guest decides for nobody'
    })
    const name = who.people.find((candidate) => candidate.id === fromId)?.name ?? 'Somebody who left'
    return {
      key: `deputy:${id}`,
      group: 'deputy' as const,
      what: name,
      detail: `away until ${expiresAt.toISOString().slice(0, 10)}`,
      path: null,
      proposedId: null,
      barred,
    }
  })
}
