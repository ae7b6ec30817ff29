import { dayInWords, isCalendarDay } from '@/lib/domain/calendar-day'
import type { Kind, NotificationFacts } from '@/lib/domain/notification-kind'
import { partWords } from './reminders'

const title = ({ proposal }: NotificationFacts) => proposal?.title ?? ''
const session = ({ proposal, detail }: NotificationFacts) => `/proposals/${proposal?.id}/premortem/${detail.premortemId}`
/** ", until 3 December 2026" for a calendar day in the detail; nothing where there is none. */
const dayTold = (day: unknown, before: string) => (isCalendarDay(day) ? `${before}${dayInWords(day)}` : '')

const DUE_WORDS: Record<string, string> = {
  ahead: 'is due on',
  due: 'is due today,',
  overdue: 'was due on',
  look_again: 'which you accepted, is to be looked at again since',
}

/** What a pre-mortem tells people over days, and after its close. */
export const PREMORTEM_KINDS = {
  'premortem.your_part': {
    title: 'My part of a pre-mortem is due',
    needs: 'settled',
    mail: 'now',
    verb: 'Do it now',
    tell: (facts) => ({
      says: `${facts.actor ? 'asks you to' : 'It is time to'} ${partWords(facts.detail.phase)}${dayTold(facts.detail.until, ', until ')}:`,
      thing: title(facts),
    }),
    path: session,
  },
  'premortem.start_changed': {
    title: 'A pre-mortem that I am invited to begins at another time',
    needs: null,
    mail: 'now',
    tell: (facts) => ({
      says: facts.detail.startsIn
        ? `moved the pre-mortem to ${facts.detail.startsIn}:`
        : 'took the start of the pre-mortem back:',
      thing: title(facts),
    }),
    path: session,
  },
  'premortem.risk_due': {
    title: 'A risk of mine falls due',
    needs: 'opened',
    mail: 'now',
    verb: 'See the risk',
    tell: ({ proposal, detail }) => ({
      says: `Risk ${detail.number}, yours, ${DUE_WORDS[String(detail.when)] ?? 'is due'}${dayTold(detail.day, ' ')}:`,
      thing: proposal?.title ?? '',
    }),
    path: (facts) => `${session(facts)}#risk-${facts.detail.number}`,
  },
  'premortem.asked_again': {
    title: 'A lead asks for a new pre-mortem',
    needs: 'settled',
    mail: 'now',
    verb: 'Plan it',
    tell: (facts) => ({ says: 'asks for a new pre-mortem of', thing: title(facts) }),
    path: ({ proposal }) => `/proposals/${proposal?.id}/premortem/new`,
  },
} as const satisfies Record<string, Kind>
