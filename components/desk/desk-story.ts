import type { PersonCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'

/** A proposal as the Desk tells it: strings, so that server and browser say the same. */
export type DeskStory = {
  id: string
  title: string
  status: ProposalStatus
  headline: string
  subheading: string
  team: string | null
  owner: PersonCard
  isOwn: boolean
  sectionsDone: number
  /** "Still empty: Problem and Solution.", of a draft. */
  gaps: string | null
  releaseWords: number
  /** "Edited yesterday". */
  edited: string
  /** "Since you looked: Summary and Problem, by Tom Hale"; null when there is nothing new. */
  news: string | null
}

/** What waits for the person: href marks it as seen and goes there. asked: "Dana Okafor made you the owner of Second Bell, 08:12." */
export type WaitingStory = { story: DeskStory; verb: string; href: string; asked: string }

export function storyHref(story: { id: string }): string {
  return `/proposals/${story.id}/write`
}
