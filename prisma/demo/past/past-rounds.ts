import { randomUUID } from 'node:crypto'
import { DAY_MS } from '@/lib/domain/day'
import { GATE_NAMES } from '@/lib/domain/gate-names'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { RUBRIC } from '@/lib/domain/review/verdict'
import { dueOn } from '@/prisma/demo/due-on'
import type { Telling } from './past-year'

const LEAD = 'elena'
const REVIEWERS = [
  { who: 'marcus', for: 'Retail' },
  { who: 'sam', for: 'Engineering' },
]
const REASONS = [
  'Say it in plain words, with the number behind it.',
  'Who is the customer? I read the text twice and could not say.',
  'The problem stands here without its cost. What does a branch lose by it?',
]

const MESSAGES = [
  'Read the problem first. The figure is from our own branches, and it is new.',
  'I cut it by a third. Tell me what you miss.',
  'Is this the benefit that you would tell a neighbour about?',
]

/** Its rounds of review with their verdicts, and how the last one ended. */
export function addPastRounds(telling: Telling): void {
  const { story, proposalId, ago, note, personId } = telling
  for (const index of story.submitted.keys()) addRound(telling, index)
  const asked = story.submitted.length > 0 ? REVIEWERS : []
  telling.rows.people.push(
    ...asked.map(({ who }) => ({
      proposalId,
      personId: personId(who),
      relation: 'reviewer' as const,
      addedAt: ago(story.submitted[0] ?? 0),
    })),
  )
  const { ended } = story
  if (ended?.because)
    note(ago(ended.daysAgo), LEAD, 'proposal.closed', {
      proposalId,
      category: ended.because[0],
      reason: ended.because[1],
      from: 'in_review',
    })
}

function addRound(telling: Telling, index: number): void {
  const { rows, story, proposalId, pinned, ago, note, personId } = telling
  const { ended, submitted, owner } = story
  const isLast = index === submitted.length - 1
  const [number, revisionNumber, roundId] = [index + 1, pinned[index] ?? 1, randomUUID()]
  const openedAt = ago(submitted[index] as number)
  const isOpen = isLast && ended === null
  const endedAt = isOpen ? null : ago(isLast ? (ended?.daysAgo ?? 0) : (submitted[index + 1] as number))
  const end = isOpen ? null : isLast ? (ended?.because ? ('rejected' as const) : ('cleared' as const)) : ('replaced' as const)
  const byKey = isLast ? LEAD : owner
  const dueAt = dueOn(new Date(openedAt.getTime() + 7 * DAY_MS))
  const message = MESSAGES[rows.rounds.length % MESSAGES.length] as string
  rows.rounds.push({
    ...{ id: roundId, proposalId, number, revisionNumber, message, policy: DEFAULT_POLICY },
    ...{ engineeringMonths: story.months, openedAt, openedById: personId(owner), dueAt },
    ...{ endedAt, endedById: endedAt ? personId(byKey) : null, end },
  })
  rows.reviewers.push(
    ...REVIEWERS.map((one) => ({
      ...{ roundId, personId: personId(one.who), function: one.for, required: true, sections: [], dueAt },
      ...{ askedAt: openedAt, askedById: personId(owner) },
    })),
  )
  const reviewerIds = REVIEWERS.map(({ who }) => personId(who))
  if (isOpen)
    // Without a mail: nobody here reads one.
    rows.notices.push(
      ...reviewerIds.map((id) => ({
        ...{ workspaceId: telling.workspaceId, proposalId, personId: id, actorId: personId(owner), kind: 'review.asked' },
        detail: { round: number, revision: revisionNumber, due: dueAt.toISOString().slice(0, 10), parts: [], message },
        ...{ mail: 'never' as const, createdAt: openedAt },
      })),
    )
  note(openedAt, owner, 'review.submitted', { proposalId, round: number, revision: revisionNumber, reviewerIds })
  if (endedAt)
    addVerdicts(telling, {
      roundId,
      number,
      revisionNumber,
      at: new Date(endedAt.getTime() - DAY_MS / 3),
      isApproved: end === 'cleared',
    })
  if (endedAt && end !== 'cleared') note(endedAt, byKey, 'review.round_ended', { proposalId, round: number, end: end ?? '' })
  if (endedAt && end === 'cleared') addClearance(telling, { roundId, number, revisionNumber, at: endedAt })
}

type Of = { roundId: string; number: number; revisionNumber: number; at: Date }

function addVerdicts(telling: Telling, { roundId, number, revisionNumber, at, isApproved }: Of & { isApproved: boolean }): void {
  const { rows, story, proposalId, note, personId } = telling
  const rubric = Object.fromEntries(RUBRIC.map(({ key }, place) => [key, isApproved ? 3 + (place % 2) : 2]))
  for (const [place, { who, for: role }] of REVIEWERS.entries()) {
    const id = randomUUID()
    const reason = isApproved ? '' : (REASONS[(story.title.length + number + place) % REASONS.length] as string)
    const decision = isApproved ? ('approve' as const) : ('request_changes' as const)
    rows.verdicts.push({
      ...{ id, proposalId, roundId, revisionNumber, personId: personId(who), role, sections: [], decision, rubric, reason, at },
    })
    note(at, who, 'review.verdict_given', { proposalId, round: number, revision: revisionNumber, verdictId: id })
  }
}

/** By the gate as it stood then. */
function addClearance(telling: Telling, { roundId, number, revisionNumber, at }: Of): void {
  const { rows, story, proposalId, ago, note, personId } = telling
  const { waived = [], takenBack } = story
  const waivedAt = new Date(at.getTime() - DAY_MS / 6)
  for (const [requirement, reason] of waived) {
    rows.waivers.push({ proposalId, roundId, requirement, reason, waivedAt, waivedById: personId(LEAD) })
    note(waivedAt, LEAD, 'requirement.waived', { proposalId, round: number, requirement, reason })
  }
  const why = new Map(waived)
  const requirements = DEFAULT_POLICY.requirements.map((key) => {
    const reason = why.get(key)
    return {
      ...{ key, state: reason ? 'not_met' : 'met', title: GATE_NAMES[key], evidence: '', next: null },
      people: key === 'approvals' ? REVIEWERS.map(({ who }) => personId(who)) : [],
      waiver: reason ? { reason, waivedById: personId(LEAD), waivedAt: waivedAt.toISOString() } : null,
    }
  })
  const back = takenBack && {
    endedAt: ago(takenBack[0]),
    endedById: personId(LEAD),
    end: 'withdrawn' as const,
    endReason: takenBack[1],
  }
  rows.clearances.push({
    ...{ proposalId, roundId, revisionNumber, clearedAt: at, clearedById: personId(LEAD) },
    ...{ gate: { met: true, requirements, judged: { revisionNumber, roundNumber: number, roundId } } },
    expiresAt: new Date(at.getTime() + DEFAULT_POLICY.clearedDays * DAY_MS),
    ...back,
  })
  note(at, LEAD, 'engineering.started', {
    proposalId,
    round: number,
    revision: revisionNumber,
    waived: waived.map(([requirement]) => requirement),
    isAlone: false,
  })
  if (takenBack)
    note(ago(takenBack[0]), LEAD, 'clearance.withdrawn', { proposalId, revision: revisionNumber, reason: takenBack[1] })
}
