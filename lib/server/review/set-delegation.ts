import { momentOf } from '@/lib/domain/digest'
import { invalid } from '@/lib/domain/errors'
import { awayRuling } from '@/lib/domain/review/away'
import { isDueDay } from '@/lib/domain/review/due'
import type { DelegateInput } from '@/lib/domain/review/inputs'
import { quorum } from '@/lib/domain/review/quorum'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdMember } from '@/lib/server/proposals/hold-member'
import { askPeople } from './ask-people'
import { endStanding } from './end-delegation'
import { findRoundRecords } from './find-round-records'
import { holdRoundsOf } from './hold-rounds-of'

/**
 * From now until the end of that day, in the person's time zone, somebody else decides in their place wherever they are asked: in the rounds
 * that wait for them already, too. They can still decide themselves. An earlier setting ends with it.
 */
export async function setDelegation(ctx: Context, { toId, until }: DelegateInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { personId, workspaceId } = ctx.actor
    const { timeZone } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { timeZone: true } })
    const role = await holdMember(tx, workspaceId, toId)
    enforce(awayRuling({ actor: ctx.actor, isSelf: toId === personId, isHere: role !== null && role !== 'guest' }))
    if (!isDueDay(until, ctx.now(), timeZone))
      throw invalid('Choose a day that lies ahead.', { until: 'Choose a day that lies ahead.' })
    // One after the other: two at once would each end what stood before, and both stand.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`away:${workspaceId}:${personId}`}, 0))`
    await endStanding(tx, ctx)
    const expiresAt = momentOf(until, 24, timeZone)
    const created = { workspaceId, fromId: personId, toId, startsAt: ctx.now(), expiresAt, createdAt: ctx.now() }
    const { id } = await tx.delegation.create({ data: created, select: { id: true } })
    recordEvent(tx, ctx, 'review.delegation_set', { delegationId: id, toId, until })
    for (const proposalId of await holdRoundsOf(tx, ctx, personId)) {
      const records = await findRoundRecords(tx, ctx, proposalId)
      if (!records || records.round.endedAt || !quorum(records).waitingFor.includes(personId)) continue
      if (records.barred.has(toId) || records.reviewers.some((row) => row.personId === toId)) continue
      const own = records.reviewers.filter((row) => row.personId === personId && !row.steppedDownAt)
      const places = own.map((row) => ({
        personId: toId,
        function: row.function,
        required: row.required,
        standInForId: personId,
        until: expiresAt,
      }))
      await askPeople(tx, ctx, { ...records.round, proposalId }, places, records.barred)
    }
  })
}
