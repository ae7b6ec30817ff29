import { DAY_MS } from '@/lib/domain/day'
import { conflict, DomainError } from '@/lib/domain/errors'
import { systemClock } from '@/lib/server/clock'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { recordEvent } from '@/lib/server/events'
import { enqueue, type StartOrder } from '@/lib/server/outbox'
import { holdReview } from '@/lib/server/review/hold-review'
import type { Prisma } from '@/prisma/generated/client'
import { judgeStart } from './judge-start'
import { tellCleared } from './tell-cleared'

/**
 * Clears the pinned revision of a round to build, in one transaction with the end of its round, the state of the proposal and the end of
 * the order: all of it or nothing. The caller holds the live text meanwhile. Everything is judged anew; where it does not hold any more the
 * order goes, and the answer is false.
 */
export async function clearRevision(order: StartOrder, orderId: bigint): Promise<boolean> {
  const ctx = await findContext(order)
  try {
    if (!ctx) throw conflict('proposal')
    await transaction(ctx, async (tx) => {
      await clear(tx, ctx, order)
      await tx.outbox.deleteMany({ where: { id: orderId } })
    })
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    await refuse(order, orderId, error)
    return false
  }
}

async function clear(tx: Tx, ctx: Context, { proposalId, roundId }: StartOrder): Promise<void> {
  // Verdicts, submissions and the like hold the proposal too: what is judged from here on stays as it is until the commit.
  const { actor } = await holdReview(tx, ctx, proposalId)
  const { gate, revisionNumber, clearedDays, isAlone } = await judgeStart(tx, { ...ctx, actor }, { proposalId, roundId })
  const [now, by] = [ctx.now(), ctx.actor.personId]
  const ended = await tx.round.updateMany({
    where: { id: roundId, proposalId, revisionNumber, endedAt: null },
    data: { endedAt: now, endedById: by, end: 'cleared' },
  })
  const moved = await tx.proposal.updateMany({ where: { id: proposalId, status: 'in_review' }, data: { status: 'cleared' } })
  if (ended.count === 0 || moved.count === 0) throw conflict('proposal')
  await tx.clearance.updateMany({
    where: { proposalId, endedAt: null },
    data: { endedAt: now, endedById: by, end: 'replaced' },
  })
  const expiresAt = new Date(now.getTime() + clearedDays * DAY_MS)
  const data = { proposalId, roundId, revisionNumber, clearedAt: now, clearedById: by, expiresAt }
  const { id } = await tx.clearance.create({ data: { ...data, gate: gate as unknown as Prisma.InputJsonValue } })
  const waived = gate.requirements.filter(({ waiver }) => waiver).map(({ key }) => key)
  recordEvent(tx, ctx, 'engineering.started', {
    proposalId,
    round: gate.judged.roundNumber,
    revision: revisionNumber,
    waived,
    isAlone,
  })
  await tellCleared(tx, ctx, { proposalId, roundId, revisionNumber, clearanceId: id, expiresAt })
  await enqueue(tx, ctx, 'rooms.tell', { proposalId })
}

/** What stood in the way is for whoever asked; the trail keeps that it was asked and refused. */
async function refuse({ proposalId, personId, workspaceId }: StartOrder, orderId: bigint, { code }: DomainError): Promise<void> {
  const ctx = { actor: { personId, workspaceId }, now: systemClock }
  await transaction(ctx, async (tx) => {
    recordEvent(tx, ctx, 'engineering.start_refused', { proposalId, code })
    await tx.outbox.deleteMany({ where: { id: orderId } })
  })
}

/** Who asked, as they stand in the workspace today. */
async function findContext({ personId, workspaceId }: StartOrder): Promise<Context | null> {
  const member = await db.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } })
  return member && !member.leftAt ? { actor: { personId, workspaceId, role: member.role }, now: systemClock } : null
}
