import { dayInWords, isCalendarDay } from '@/lib/domain/calendar-day'
import { listInWords } from '@/lib/domain/list-words'
import type { Kind, NotificationFacts } from '@/lib/domain/notification-kind'
import { isFaqKey, isSectionKey, partTitle } from '@/lib/domain/prfaq'
import { CLOSE_CATEGORIES, type CloseCategory } from './closing'

// What people are told about a review. A verdict is told to the writers alone: nothing of it reaches somebody who still has to decide.

const title = ({ proposal }: NotificationFacts) => proposal?.title ?? ''
const review = ({ proposal }: NotificationFacts) => `/proposals/${proposal?.id}/review`
const judge = ({ proposal }: NotificationFacts) => `/proposals/${proposal?.id}/review/judge`
const by = ({ detail: { due } }: NotificationFacts) => (isCalendarDay(due) ? `, by ${dayInWords(due)}` : '')
const quote = ({ detail: { reason } }: NotificationFacts) => (typeof reason === 'string' && reason ? { quote: reason } : {})
const message = ({ detail }: NotificationFacts) =>
  typeof detail.message === 'string' && detail.message ? { quote: detail.message } : {}
const revision = ({ detail }: NotificationFacts) => `revision ${detail.revision}`

function parts({ detail }: NotificationFacts): string {
  const keys = Array.isArray(detail.parts) ? detail.parts : []
  return listInWords(
    keys.flatMap((key) => (isSectionKey(key) || isFaqKey(key) ? [partTitle(key)] : [])),
    4,
  )
}

const DECIDED: Record<string, string> = { approve: 'approved', abstain: 'abstained from', delegate: 'handed on the review of' }

export const REVIEW_KINDS = {
  'review.asked': {
    title: 'I am asked to review',
    needs: 'settled',
    mail: 'now',
    verb: 'Read and judge',
    tell: (facts) => ({ says: 'asks you to review', thing: title(facts), ending: by(facts), ...message(facts) }),
    path: judge,
  },
  'review.look_again': {
    title: 'My verdict no longer counts',
    needs: 'settled',
    mail: 'now',
    verb: 'Look again',
    tell: (facts) => ({
      says: 'changed what you judged, so your verdict no longer counts:',
      thing: title(facts),
      ending: parts(facts) ? `, ${parts(facts)}${by(facts)}` : by(facts),
      ...message(facts),
    }),
    path: judge,
  },
  'review.reminder': {
    title: 'Reminders before a review is due',
    needs: null,
    mail: 'now',
    tell: (facts) => ({ says: 'The author waits for your verdict on', thing: title(facts), ending: by(facts) }),
    path: judge,
  },
  'review.due': {
    title: 'A review of mine is due',
    needs: null,
    mail: 'now',
    tell: (facts) => ({ says: 'Your verdict is due today:', thing: title(facts) }),
    path: judge,
  },
  'review.decided': {
    title: 'A reviewer decides on what I write',
    needs: null,
    mail: 'now',
    tell: (facts) => ({
      says: `${DECIDED[String(facts.detail.decision)] ?? 'decided on'} ${revision(facts)} of`,
      thing: title(facts),
      ...quote(facts),
    }),
    path: review,
  },
  'review.changes_requested': {
    title: 'A reviewer requests changes in what I write',
    needs: 'settled',
    mail: 'now',
    verb: 'See what to change',
    tell: (facts) => ({ says: `requests changes to ${revision(facts)} of`, thing: title(facts), ...quote(facts) }),
    path: review,
  },
  'review.rejected': {
    title: 'A reviewer rejects what I write',
    needs: 'opened',
    mail: 'now',
    verb: 'See why',
    tell: (facts) => ({ says: `rejected ${revision(facts)} of`, thing: title(facts), ...quote(facts) }),
    path: review,
  },
  'review.stepped_down': {
    title: 'A reviewer steps down',
    needs: null,
    mail: 'now',
    tell: (facts) => ({ says: 'stepped down from the review of', thing: title(facts), ...quote(facts) }),
    path: review,
  },
  'review.withdrawn': {
    title: 'A review of mine is withdrawn',
    needs: null,
    mail: 'now',
    tell: (facts) => ({ says: 'withdrew from review, so nothing is asked of you any more:', thing: title(facts) }),
    path: review,
  },
  'proposal.closed': {
    title: 'A proposal is closed as rejected',
    needs: null,
    mail: 'now',
    tell: (facts) => {
      const category = CLOSE_CATEGORIES[facts.detail.category as CloseCategory]
      return {
        says: 'closed as rejected:',
        thing: title(facts),
        ending: category ? `, ${category.toLowerCase()}` : '',
        ...quote(facts),
      }
    },
    path: review,
  },
} as const satisfies Record<string, Kind>
