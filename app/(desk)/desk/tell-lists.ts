import type { DecisionStory, DueLine, MentionLine, RiskLine } from '@/components/desk/desk-story'
import { dateOfDay } from '@/lib/domain/calendar-day'
import { dayInWeek } from '@/lib/domain/desk/week'
import { calendarDayIn, dayOf, whenInSentence, whenInWords } from '@/lib/domain/when'
import type { Desk } from '@/lib/server/desk/get-desk'
import type { PageContext } from '@/lib/server/session'

// What stands under the lead of the Desk, in words, in the time zone of whoever reads it.

export function tellRisk({ ctx, signedIn }: PageContext): (risk: Desk['risks']['rows'][number]) => RiskLine {
  const today = calendarDayIn(ctx.now(), signedIn.person.timeZone)
  return ({ reasonId, number, text, sign, isAccepted, day, proposal, premortemId }) => {
    const isLate = day !== null && day < today
    const word = isAccepted ? 'Look again' : isLate ? 'Was due' : 'Due'
    return {
      id: reasonId,
      href: `/proposals/${proposal.id}/premortem/${premortemId}#risk-${number}`,
      number,
      text,
      title: proposal.title,
      sign,
      due:
        day === null ? 'No date' : day === today ? `${word} today` : `${word} ${dayOf(dateOfDay(day) as Date, ctx.now(), 'UTC')}`,
      isLate,
    }
  }
}

export function tellMention({ ctx, signedIn }: PageContext): (mention: Desk['mentions'][number]) => MentionLine {
  return ({ threadId, proposal, by, text, at }) => ({
    id: threadId,
    href: `/proposals/${proposal.id}/write?thread=${threadId}`,
    by: by.name,
    title: proposal.title,
    text: withinQuotes(text),
    when: whenInWords(at, ctx.now(), signedIn.person.timeZone),
  })
}

export function tellDue({ ctx, signedIn }: PageContext): (due: Desk['week'][number]) => DueLine {
  return (due) => {
    const { pathname, hash } = new URL(due.url)
    const when = dayInWeek(due, ctx.now(), signedIn.person.timeZone)
    return { id: due.uid, when, href: `${pathname}${hash}`, title: due.title, end: due.minutes ? `${due.minutes} minutes` : '' }
  }
}

export function tellDecision({ ctx, signedIn }: PageContext): (decision: Desk['decisions'][number]) => DecisionStory {
  return ({ id, kind, proposal, by, isYou, at, reason, rounds, days, months }) => {
    const when = whenInSentence(at, ctx.now(), signedIn.person.timeZone)
    const cost = [
      rounds !== null && (rounds === 1 ? '1 round' : `${rounds} rounds`),
      days !== null && (days === 1 ? '1 day' : `${days} days`),
    ].filter(Boolean)
    const saved = months !== null && ` ${months} engineering ${months === 1 ? 'month' : 'months'} not spent.`
    const took = cost.length > 0 && ` ${cost.join(', ')}.`
    return {
      id,
      kind,
      title: proposal.title,
      href: `/proposals/${proposal.id}/review`,
      reason: withinQuotes(reason),
      meta: `${isYou ? 'You' : by.name}, ${when}.${took || ''}${saved || ''}`,
    }
  }
}

/** Words that are put in double quotes keep single ones of their own. */
function withinQuotes(words: string): string {
  return words.replaceAll('“', '‘').replaceAll('”', '’')
}
