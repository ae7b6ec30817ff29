import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { PartKey } from '@/lib/domain/prfaq'
import { reminders } from '@/lib/domain/review/due'
import { dayOfDue } from '@/lib/domain/review/due-words'
import type { Context, Tx } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { enqueue } from '@/lib/server/outbox'

/** looksAgain: the parts that changed since they judged; none: they have not judged this proposal, or nothing changed for them. */
export type Asking = {
  personId: string
  function: string | null
  required: boolean
  standInForId?: string | null
  until?: Date | null
  looksAgain?: readonly PartKey[]
}

export type AskedRound = {
  id: string
  number: number
  proposalId: string
  revisionNumber: number
  /** What the author tells whoever reads it; may be empty. */
  message: string
  policy: GatePolicy
  dueAt: Date | null
}

/**
 * Asks people to judge the round's revision: they may read the proposal from now on, they are told, and reminded before and at the due
 * moment; the trail says of each who was asked. Somebody who is away has whoever stands in for them asked too. The caller has judged whether they may be asked.
 */
export async function askPeople(
  tx: Tx,
  ctx: Context,
  round: AskedRound,
  people: readonly Asking[],
  barred: ReadonlySet<string>,
): Promise<void> {
  const asked = await tx.roundReviewer.findMany({ where: { roundId: round.id, steppedDownAt: null } })
  const isAsked = new Set(asked.map((row) => placeOf(row)))
  const away = await findDelegations(
    tx,
    ctx,
    people.map(({ personId }) => personId),
  )
  const instead = people.flatMap((one) => {
    const delegation = one.standInForId
      ? undefined
      : away.find(({ fromId, function: name }) => fromId === one.personId && (!name || name === one.function))
    if (!delegation || barred.has(delegation.toId)) return []
    return [{ ...one, personId: delegation.toId, standInForId: one.personId, until: delegation.expiresAt, looksAgain: [] }]
  })
  for (const one of [...people, ...instead]) {
    if (isAsked.has(placeOf(one))) continue
    isAsked.add(placeOf(one))
    await askPerson(tx, ctx, round, one)
  }
}

function placeOf({ personId, function: name }: { personId: string; function: string | null }): string {
  return `${personId} ${name ?? ''}`
}

async function findDelegations(tx: Tx, ctx: Context, ids: string[]) {
  const now = ctx.now()
  const { workspaceId } = ctx.actor
  const rows = await tx.delegation.findMany({
    where: { workspaceId, fromId: { in: ids }, endedAt: null, startsAt: { lte: now }, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  const here = await tx.membership.findMany({
    where: { workspaceId, personId: { in: rows.map(({ toId }) => toId) }, leftAt: null, role: { not: 'guest' } },
    select: { personId: true },
  })
  return rows.filter(({ toId }) => here.some(({ personId }) => personId === toId))
}

async function askPerson(tx: Tx, ctx: Context, round: AskedRound, one: Asking): Promise<void> {
  const { personId, function: name, required, standInForId = null, until = null, looksAgain = [] } = one
  const { proposalId, dueAt } = round
  const now = ctx.now()
  const sections = round.policy.functions.find((fn) => fn.name === name)?.sections ?? []
  const row = {
    roundId: round.id,
    personId,
    function: name,
    required,
    sections,
    dueAt,
    standInForId,
    until,
    askedAt: now,
    askedById: ctx.actor.personId,
  }
  const { id } = await tx.roundReviewer.create({ data: row, select: { id: true } })
  recordEvent(tx, ctx, 'review.reviewer_asked', {
    ...{ proposalId, round: round.number, personId, function: name, required, standInForId },
    until: until?.toISOString() ?? null,
  })
  const reading = { proposalId, personId, relation: 'reviewer' as const }
  await tx.proposalPerson.createMany({ data: [{ ...reading, addedAt: now }], skipDuplicates: true })
  const { timeZone } = await tx.person.findUniqueOrThrow({ where: { id: ctx.actor.personId }, select: { timeZone: true } })
  const { number, revisionNumber: revision, message } = round
  const detail = { round: number, revision, message, due: dayOfDue(dueAt, timeZone), parts: [...looksAgain] }
  await notify(tx, ctx, { kind: looksAgain.length > 0 ? 'review.look_again' : 'review.asked', to: personId, proposalId, detail })
  for (const { at, isDue } of reminders({ askedAt: now, dueAt, remindDays: round.policy.remindDays, timeZone })) {
    await enqueue(tx, ctx, 'review.remind', { reviewerId: id, isDue, due: detail.due }, at)
  }
}
