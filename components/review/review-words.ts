import { listInWords } from '@/lib/domain/list-words'
import type { PersonCard } from '@/lib/domain/person-card'
import { partTitle } from '@/lib/domain/prfaq'
import { CLOSE_CATEGORIES, type CloseCategory } from '@/lib/domain/review/closing'
import type { RoundEnd, SeenReviewer } from '@/lib/domain/review/seen'
import type { Decision } from '@/lib/domain/review/verdict'
import { dayOf, whenInSentence, whenInWords } from '@/lib/domain/when'

export const DECIDED_WORDS: Record<Decision, string> = {
  approve: 'approved',
  request_changes: 'requested changes to',
  reject: 'rejected',
  abstain: 'abstained from',
  delegate: 'handed on',
}

/** "Revision 14, submitted by Dana Okafor on 19 November." and how a round ended. */
export function headOf(
  round: { revisionNumber: number; openedBy: PersonCard; openedAt: Date; end: RoundEnd | null },
  { now, timeZone }: At,
): string {
  const end = {
    withdrawn: ' It was withdrawn.',
    replaced: '',
    rejected: ' The round ended with a rejection.',
    cleared: ' Engineering started on it.',
  }
  return `Revision ${round.revisionNumber}, submitted by ${round.openedBy.name} on ${dayOf(round.openedAt, now, timeZone)}.${round.end ? end[round.end] : ''}`
}

export function closingInWords(closed: { by: PersonCard; category: string }): string {
  const category = CLOSE_CATEGORIES[closed.category as CloseCategory]
  return `${closed.by.name} closed it as rejected${category ? `: ${category.toLowerCase()}` : ''}.`
}

type At = { now: Date; timeZone: string }

/** Under the name of one who is asked: for what, and how far. "Clinical safety, this revision", "Engineering, due tomorrow". */
export function reviewerInWords(one: SeenReviewer, revision: number, { now, timeZone }: At): string {
  const role = one.function ?? one.functions[0] ?? (one.required ? 'Required' : 'Optional')
  const inPlace = one.standInFor
    ? `in the place of ${one.standInFor.name}${one.until ? ` until ${dayOf(one.until, now, timeZone)}` : ''}`
    : null
  return [role, inPlace, standingInWords(one, revision, { now, timeZone })].filter(Boolean).join(', ')
}

function standingInWords(one: SeenReviewer, revision: number, at: At): string | null {
  if (one.state === 'waiting') return one.dueAt && dueInWords(one.dueAt, at)
  if (one.state === 'stale') return `judged revision ${one.judged}. Changed since: ${listInWords(one.changed.map(partTitle), 3)}`
  if (one.state === 'decided') return 'this revision'
  if (one.state === 'abstained') return 'abstained'
  if (one.state === 'delegated') return 'handed it on'
  if (one.state === 'barred') return 'wrote in this text, so their verdict does not count'
  if (one.state === 'left') return 'left the workspace'
  if (one.state === 'over') return 'their time has passed'
  if (one.judged !== null && one.judged !== revision) return `revision ${one.judged}, which reads the same for them`
  return one.judged === revision ? 'this revision' : null
}

/** "due 2 December", "due today", "late since 30 November". */
export function dueInWords(dueAt: Date, { now, timeZone }: At): string {
  const day = dayOf(dueAt, now, timeZone)
  if (dueAt < now) return `late since ${day}`
  if (day === dayOf(now, now, timeZone)) return 'due today'
  const tomorrow = dayOf(new Date(now.getTime() + 86_400_000), now, timeZone)
  return day === tomorrow ? 'due tomorrow' : `due ${day}`
}

/** The same inside a sentence: "just now", "today 08:12", "yesterday". */
export function eventTimeInSentence(at: Date, { now, timeZone }: At): string {
  const when = whenInSentence(at, now, timeZone)
  return /^\d\d:\d\d$/.test(when) ? `today ${when}` : when
}

export function eventTime(at: Date, { now, timeZone }: At): string {
  const when = whenInWords(at, now, timeZone)
  return /^\d\d:\d\d$/.test(when) ? `Today ${when}` : when
}
