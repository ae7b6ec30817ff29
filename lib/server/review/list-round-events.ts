import type { PersonCard } from '@/lib/domain/person-card'
import { changedParts } from '@/lib/domain/review/counting'
import { isHeld, isReasonHeld, type Sight } from '@/lib/domain/review/held'
import type { RoundEvent } from '@/lib/domain/review/seen'
import { ON_THE_TEXT } from '@/lib/domain/review/verdict'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import type { RoundRecords } from './find-round-records'

/** The newest first. What is held from the viewer is left out. */
export async function listRoundEvents(
  records: RoundRecords,
  sight: Sight,
  viewerId: string,
  cardOfJudges: (id: string) => PersonCard,
): Promise<RoundEvent[]> {
  const [rounds, gone, marks] = await Promise.all([
    db.round.findMany({ where: { proposalId: records.proposalId }, orderBy: { number: 'desc' } }),
    db.roundReviewer.findMany({ where: { round: { proposalId: records.proposalId }, steppedDownAt: { not: null } } }),
    db.minorMark.findMany({ where: { proposalId: records.proposalId } }),
  ])
  const cardOf = await getPersonCards([
    ...rounds.flatMap(({ openedById, endedById }) => [openedById, ...(endedById ? [endedById] : [])]),
    ...gone.map(({ personId }) => personId),
    ...marks.map(({ markedById }) => markedById),
  ])
  const numberOf = new Map(rounds.map(({ id, number }) => [id, number]))
  const events: RoundEvent[] = []
  for (const { id, number: round, revisionNumber: revision, message, openedAt, openedById, endedAt, endedById, end } of rounds) {
    events.push({ kind: 'submitted', id, at: openedAt, by: cardOf(openedById), round, revision, message })
    if (endedAt && endedById && end && end !== 'replaced')
      events.push({ kind: 'ended', id: `${id}:end`, at: endedAt, by: cardOf(endedById), round, end })
  }
  for (const verdict of records.verdicts) {
    const hides = isReasonHeld(verdict, records, sight, viewerId)
    events.push({
      kind: 'verdict',
      id: verdict.id,
      at: verdict.at,
      by: cardOfJudges(verdict.personId),
      round: numberOf.get(verdict.roundId) ?? 0,
      revision: verdict.revisionNumber,
      decision: isHeld(verdict, records, sight, viewerId) ? null : verdict.decision,
      reason: hides ? '' : verdict.reason,
      isReasonHeld: hides,
      counts: !ON_THE_TEXT.includes(verdict.decision) || changedParts(verdict, verdict.sections, records).length === 0,
      to: verdict.delegateId ? cardOfJudges(verdict.delegateId) : null,
    })
  }
  for (const { id, personId, roundId, steppedDownAt, steppedDownReason } of gone) {
    const [at, reason] = [
      steppedDownAt ?? new Date(0),
      sight === 'open' || roundId !== records.round.id || personId === viewerId ? (steppedDownReason ?? '') : '',
    ]
    events.push({ kind: 'steppedDown', id: `${id}:gone`, at, by: cardOf(personId), round: numberOf.get(roundId) ?? 0, reason })
  }
  for (const { id, part, reason, markedAt, markedById } of marks) {
    events.push({ kind: 'minor', id, at: markedAt, by: cardOf(markedById), round: records.round.number, part, reason })
  }
  // What ended a round is told above what was said in it at the same moment.
  return events.sort((a, b) => Number(b.at) - Number(a.at) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

const ORDER: readonly RoundEvent['kind'][] = ['ended', 'minor', 'steppedDown', 'verdict', 'submitted']
