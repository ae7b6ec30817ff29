import { db } from '@/lib/server/db'
import type { StartOrder } from '@/lib/server/outbox'
import type { StartedCollab } from './collab-server'
import type { InReview } from './gate'

/** Orders to start engineering on this proposal. */
export function startOrders({ proposal }: Pick<InReview, 'proposal'>) {
  return db.outbox.findMany({ where: { kind: 'engineering.start', payload: { path: ['proposalId'], equals: proposal.id } } })
}

/** Carries them out on a live server. */
export async function lockAll(live: StartedCollab, some: Pick<InReview, 'proposal'>): Promise<void> {
  for (const { id, payload } of await startOrders(some)) await live.collab.lock(payload as StartOrder, id)
}

/** What of a start is in the tables: all of it, or nothing. */
export async function startState(some: Pick<InReview, 'proposal' | 'roundId'>) {
  const { proposal, roundId } = some
  return {
    status: (await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).status,
    end: (await db.round.findUniqueOrThrow({ where: { id: roundId } })).end,
    cleared: await db.clearance.count({ where: { proposalId: proposal.id } }),
    orders: (await startOrders(some)).length,
  }
}

export const CLEARED = { status: 'cleared', end: 'cleared', cleared: 1, orders: 0 }
export const STILL_OPEN = { status: 'in_review', end: null, cleared: 0, orders: 0 }
export const inputOf = ({ proposal, roundId }: Pick<InReview, 'proposal' | 'roundId'>) => ({ proposalId: proposal.id, roundId })
