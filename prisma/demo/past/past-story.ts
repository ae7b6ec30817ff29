import type { RequirementKey } from '@/lib/domain/gate-names'
import type { RiskStatus } from '@/lib/domain/premortem/risks'
import type { CloseCategory } from '@/lib/domain/review/closing'

/** A proposal of the past year, told in few words: what became of it, and when. Days are counted back from the day of loading. */
export type PastStory = {
  title: string
  team: string
  owner: string
  headline: string
  subheading: string
  problem: string
  solution: string
  months: number | null
  revisions: number
  started: number
  /** The day of each submission. The last one waits for its reviewers where nothing has ended. */
  submitted: number[]
  /** How many vague sentences stood in the text when it was first submitted. */
  vague: number
  /** Cleared to build on that day; with a reason, closed by a lead. Null: a draft, or in review. */
  ended: { daysAgo: number; because?: [CloseCategory, string] } | null
  /** What a lead let it pass without, and why. */
  waived?: [RequirementKey, why: string][]
  /** When a lead took its clearance back, and why. */
  takenBack?: [daysAgo: number, why: string]
  /** When it was put away. */
  archived?: number
  /** Its pre-mortem and what came of it. noted: a letter a figure: kept, better, missed, not measured. */
  after?: { launched: number; noted: string; risks: [text: string, theme: string, status: RiskStatus][]; surprise?: string }
}
