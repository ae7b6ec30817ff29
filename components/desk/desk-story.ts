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
  releaseWords: number
  /** "Edited yesterday". */
  edited: string
}

export function storyHref(story: { id: string }): string {
  return `/proposals/${story.id}/write`
}
