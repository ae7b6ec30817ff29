import { GATE_NAMES } from '@/lib/domain/gate-names'
import { CLOSE_CATEGORIES } from '@/lib/domain/review/closing'

/** An entry of the trail about one proposal. */
export type TimelineEntry = { sequence: number; at: Date; actorId: string | null; action: string; data: Record<string, unknown> }

/** One thing that happened. times: the same by the same person on one day is told once. reason: in the words of whoever did it. */
export type TimelineEvent = { sequence: number; at: Date; actorId: string | null; says: string; reason: string; times: number }

type Telling = (data: Record<string, unknown>) => string

const revision = ({ revision: number }: Record<string, unknown>) => `revision ${number}`
const ENDS: Record<string, string> = {
  rejected: 'a reviewer rejected it',
  cleared: 'engineering started',
  withdrawn: 'it was taken back',
}

/**
 * What everybody who may read a proposal may know of what happened to it, and how it is told. What is not here is not told: who was named
 * and asked, what was said inside a pre-mortem, and settings. Of verdicts only that they were given, and only once their round has ended.
 */
const TOLD: Record<string, Telling> = {
  'proposal.created': () => 'started the proposal',
  'proposal.question_answered': ({ open }) =>
    open ? 'left one of the five questions open' : 'answered one of the five questions',
  'proposal.details_changed': () => 'changed the details',
  'proposal.handed_over': () => 'handed it to a new owner',
  'proposal.visibility_changed': ({ visibility }) =>
    visibility === 'named' ? 'opened it to named people only' : 'opened it to the workspace',
  'revision.saved': ({ number, kind }) =>
    kind === 'automatic' ? `revision ${number} was kept after a pause` : `saved revision ${number}`,
  'revision.restored': ({ number }) => `brought text of revision ${number} back`,
  'premortem.planned': () => 'planned a pre-mortem',
  'premortem.closed': () => 'closed the pre-mortem',
  'premortem.confirmed': (data) => `confirmed that the pre-mortem stands for ${revision(data)}`,
  'review.submitted': (data) => `submitted ${revision(data)} for review, round ${data.round}`,
  'review.verdict_given': (data) => `gave a verdict on ${revision(data)}`,
  'review.withdrawn': ({ round }) => `took round ${round} back`,
  'review.round_ended': ({ round, end }) => `ended round ${round}: ${ENDS[String(end)] ?? 'a new one took its place'}`,
  'requirement.waived': ({ requirement }) =>
    `let it pass without: ${GATE_NAMES[requirement as keyof typeof GATE_NAMES] ?? requirement}`,
  'engineering.started': (data) => `started engineering on ${revision(data)}: cleared to build`,
  'clearance.withdrawn': (data) => `withdrew the clearance of ${revision(data)}`,
  'draft.opened': () => 'opened a new draft',
  'launch.outcome_noted': () => 'noted what became of a promise',
  'launch.surprise_noted': () => 'noted what nobody had foreseen',
  'proposal.closed': ({ category }) =>
    `closed it as rejected: ${(CLOSE_CATEGORIES as Record<string, string>)[String(category)] ?? category}`,
  'proposal.archived': () => 'archived it',
  'proposal.restored': () => 'restored it from the archive',
}

/** The actions that a timeline reads. */
export const TIMELINE_ACTIONS = Object.keys(TOLD)

/** What nobody did and no entry says: told among the entries by its moment. */
const BY_THE_CLOCK: Record<string, Telling> = {
  'clearance.expired': (data) => `the clearance of ${revision(data)} ran out`,
}

/** Of these only those of rounds that have ended are read. */
const HELD_ACTIONS = ['review.verdict_given']

const WITH_REASON = ['requirement.waived', 'clearance.withdrawn', 'proposal.closed']

/**
 * What happened, in the order of the entries. The same thing by the same person directly one after the other on one day is told once.
 * ended: the rounds that have ended; what is held until then is left out. dayOf: the day of a moment on the reader's calendar.
 */
export function timelineOf(
  entries: readonly TimelineEntry[],
  ended: ReadonlySet<number>,
  dayOf: (at: Date) => string,
): TimelineEvent[] {
  const events: TimelineEvent[] = []
  for (const { action, data, sequence, at, actorId } of entries) {
    const tell = TOLD[action] ?? BY_THE_CLOCK[action]
    if (!tell || (HELD_ACTIONS.includes(action) && !ended.has(Number(data.round)))) continue
    const says = tell(data)
    const before = events.at(-1)
    if (before && before.says === says && before.actorId === actorId && dayOf(before.at) === dayOf(at)) {
      before.times++
      continue
    }
    const reason = WITH_REASON.includes(action) && typeof data.reason === 'string' ? data.reason : ''
    events.push({ sequence, at, actorId, says, reason, times: 1 })
  }
  return events
}
