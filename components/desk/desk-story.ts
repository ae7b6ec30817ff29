import type { RecentDecision } from '@/lib/domain/desk/decision'
import type { PersonCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'

/** A proposal as the Desk tells it: strings, so that server and browser say the same. */
export type DeskStory = {
  id: string
  title: string
  status: ProposalStatus
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  /** Requirements that a lead waived for it. */
  waived: number
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

/** "Due tomorrow", "Late by 6 days". */
export type DueWords = { text: string; isLate: boolean }

/** A review that waits for the person, in words. */
export type ReviewStory = {
  id: string
  title: string
  /** Of the pinned revision; empty where it has none, or it is told in one line. */
  headline: string
  subheading: string
  /** Marks what asked for it as seen, where something did, and goes where it is read and judged. */
  href: string
  verb: string
  /** "Dana Okafor asks for your verdict on revision 14, round 3. 4 of 7 met." */
  says: string
  /** "round 3. Waiting 11 days." */
  short: string
  due: DueWords | null
  /** "Since revision 12, which you judged: Problem." */
  since: string | null
  sinceHref: string | null
  /** What changed, in the author's words. */
  message: string
}

/** An open risk of theirs. due: "Due 4 March", "Look again today", "No date". */
export type RiskLine = {
  id: string
  href: string
  number: number
  text: string
  title: string
  sign: string
  due: string
  isLate: boolean
}

/** A thread that waits for their answer. */
export type MentionLine = { id: string; href: string; by: string; title: string; text: string; when: string }

/** Something in the week: "Thursday 14:00", what, and at the end how long it takes. */
export type DueLine = { id: string; when: string; href: string; title: string; end: string }

/** A decision with its reason. meta: "Elena Petrova, yesterday. 3 rounds, 38 days." */
export type DecisionStory = {
  id: string
  kind: RecentDecision['kind']
  title: string
  href: string
  reason: string
  meta: string
}

export function storyHref(story: { id: string }): string {
  return `/proposals/${story.id}/write`
}
