import { DAY_MS } from '@/lib/domain/day'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { RUBRIC } from '@/lib/domain/review/verdict'
import type { Tx } from '@/lib/server/context'
import type { EventData } from '@/lib/server/events'
import { addDemoClearance } from './demo-clearance'
import type { DemoProposal, DemoRound } from './demo-proposal'
import { dueOn } from './due-on'

export type Loading = {
  workspaceId: string
  proposalId: string
  now: Date
  personId: (key: string) => string
  note: (at: Date, key: string, action: string, data: EventData) => void
}

/** The rounds of a demo proposal, as the verbs would have left them: reviewers, verdicts, the trail, and what waits in inboxes. */
export async function addDemoRounds(tx: Tx, demo: DemoProposal, to: Loading): Promise<void> {
  const { proposalId } = to
  const rounds = demo.rounds ?? []
  for (const [index, round] of rounds.entries()) await addRound(tx, demo, to, round, index + 1, rounds[index + 1])
  const [first] = rounds
  if (!first) return
  const last = rounds.at(-1)?.end
  const status = last === null ? 'in_review' : last === 'cleared' ? 'cleared' : 'draft'
  await tx.proposal.update({
    where: { id: proposalId },
    data: { status, firstSubmittedAt: daysAgo(to, first.daysAgo) },
  })
}

async function addRound(
  tx: Tx,
  demo: DemoProposal,
  to: Loading,
  round: DemoRound,
  number: number,
  next: DemoRound | undefined,
): Promise<void> {
  const { proposalId, personId, note } = to
  const openedAt = daysAgo(to, round.daysAgo)
  const last = round.verdicts.at(-1)
  const ending = round.end === 'rejected' && last ? last : next
  const end =
    round.end && round.end !== 'cleared' && ending
      ? { end: round.end, endedAt: daysAgo(to, ending.daysAgo), endedById: personId(ending.by) }
      : {}
  const dueAt = dueOn(daysAgo(to, -(round.dueIn ?? 7 - round.daysAgo)))
  const { id } = await tx.round.create({
    data: {
      proposalId,
      number,
      revisionNumber: round.revision,
      message: round.message,
      policy: { ...DEFAULT_POLICY, ...round.policy },
      engineeringMonths: demo.months,
      dueAt,
      openedAt,
      openedById: personId(round.by),
      ...end,
      reviewers: {
        create: round.asked.map((one) => ({
          personId: personId(one.who),
          function: one.for,
          required: true,
          sections: [],
          dueAt,
          askedAt: openedAt,
          askedById: personId(round.by),
        })),
      },
    },
  })
  note(openedAt, round.by, 'review.submitted', {
    proposalId,
    round: number,
    revision: round.revision,
    reviewerIds: round.asked.map(({ who }) => personId(who)),
  })
  await tx.proposalPerson.createMany({
    data: round.asked.map(({ who }) => ({
      proposalId,
      personId: personId(who),
      relation: 'reviewer' as const,
      addedAt: openedAt,
    })),
    skipDuplicates: true,
  })
  for (const { by, daysAgo: days, decision, scores, reason } of round.verdicts) {
    const at = daysAgo(to, days)
    const rubric = Object.fromEntries(RUBRIC.map(({ key }, place) => [key, scores[place] ?? 3]))
    const role = round.asked.find(({ who }) => who === by)?.for ?? 'Member'
    const row = {
      proposalId,
      roundId: id,
      revisionNumber: round.revision,
      personId: personId(by),
      role,
      sections: [],
      decision,
      rubric,
      reason,
      at,
    }
    const verdict = await tx.verdict.create({ data: row })
    note(at, by, 'review.verdict_given', { proposalId, round: number, revision: round.revision, verdictId: verdict.id })
  }
  if (end.endedAt && ending)
    note(end.endedAt, ending.by, 'review.round_ended', { proposalId, round: number, end: round.end ?? '' })
  if (round.cleared) await addDemoClearance(tx, to, id, round.cleared)
  if (round.end === null) await tellAsked(tx, to, round, number, dueAt)
}

/** Without a mail: nobody here reads one. */
async function tellAsked(
  tx: Tx,
  { workspaceId, proposalId, personId, now }: Loading,
  round: DemoRound,
  number: number,
  dueAt: Date,
): Promise<void> {
  const decided = new Set(round.verdicts.map(({ by }) => by))
  const createdAt = new Date(now.getTime() - round.daysAgo * DAY_MS)
  await tx.notification.createMany({
    data: round.asked
      .filter(({ who }) => !decided.has(who))
      .map(({ who, looksAgain = [] }) => ({
        workspaceId,
        proposalId,
        kind: looksAgain.length > 0 ? 'review.look_again' : 'review.asked',
        personId: personId(who),
        actorId: personId(round.by),
        detail: {
          round: number,
          revision: round.revision,
          due: dueAt.toISOString().slice(0, 10),
          parts: looksAgain,
          message: round.message,
        },
        mail: 'never' as const,
        createdAt,
      })),
  })
}

function daysAgo({ now }: Loading, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS)
}
