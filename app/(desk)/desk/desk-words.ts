import type { Reader } from '@/components/desk/desk-question'
import type { ReviewStory } from '@/components/desk/desk-story'
import type { ActorFacts } from '@/lib/domain/rights'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Desk } from '@/lib/server/desk/get-desk'

/** What waits, in the line over the Desk: "3 reviews wait for you. One is late."; empty where nothing does. */
export function waitingCount(reviews: readonly ReviewStory[], others: number): string {
  const [count, late] = [reviews.length, reviews.filter(({ due }) => due?.isLate).length]
  if (count > 0) return `${waits(count, 'review', 'reviews')}${lateWords(late, count)}`
  return others > 0 ? waits(others, 'thing', 'things') : ''
}

/** Whom an empty Desk has to lead on: who judges, who follows others, or who has seen nothing yet. */
export function readerOf({ may, others, hasJudged }: Desk, actor: ActorFacts): Reader {
  if (!may.create.allowed) return 'guest'
  if (hasJudged) return 'reviewer'
  return others.total > 0 && workspaceRuling('followDrafts', actor).allowed ? 'lead' : 'newcomer'
}

export function ownCount(count: number): string {
  if (count === 0) return 'Nothing of yours is in progress.'
  return count === 1 ? 'One proposal is yours.' : `${count} proposals are yours.`
}

export function sharedCount(count: number): string {
  return count === 1 ? 'One proposal is shared with you.' : `${count} proposals are shared with you.`
}

function waits(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one} waits for you.` : `${count} ${many} wait for you.`
}

function lateWords(late: number, count: number): string {
  if (late === 0) return ''
  if (late === count) return late === 1 ? ' It is late.' : ' All are late.'
  return late === 1 ? ' One is late.' : ` ${late} are late.`
}
