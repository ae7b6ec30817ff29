import type { Answers } from '@/lib/domain/five-questions'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { NotificationKind } from '@/lib/domain/notification'

/** A block of demo text: a paragraph, a list, a quotation, or a table whose first row is its head. */
export type DemoBlock = string | { bullets: string[] } | { steps: string[] } | { quote: string } | { table: string[][] }
export type DemoQuestion = { question: string; answer: DemoBlock[] }

export type DemoProposal = {
  title: string
  team: string
  owner: string
  coauthors: string[]
  readers?: string[]
  /** What is in people's inboxes about it; isRead: seen and answered. */
  told?: { kind: NotificationKind; to: string; by: string; daysAgo: number; isRead?: true }[]
  /** Its rounds of review; end null: open. */
  rounds?: DemoRound[]
  visibility: 'workspace' | 'named'
  /** Days from the day of loading. */
  launchIn: number | null
  months: number | null
  startedDaysAgo: number
  editedDaysAgo: number
  archived?: { daysAgo: number; by: string }
  /** What was answered before writing. */
  answers?: Partial<Answers>
  headline: string
  subheading: string
  sections: Partial<
    Record<'summary' | 'problem' | 'solution' | 'leaderQuote' | 'howItWorks' | 'customerQuote' | 'callToAction', DemoBlock[]>
  >
  customerFaq: DemoQuestion[]
  internalFaq: DemoQuestion[]
  /** Saved by hand while writing; each keeps the sections named, so that the history shows the text growing. */
  revisions: { message: string; by: string; daysAgo: number; sections: string[]; was?: DemoEarlier }[]
}

/** What read otherwise then. */
export type DemoEarlier = Partial<Pick<DemoProposal, 'headline' | 'subheading' | 'sections'>>

/** scores: of the rubric, in its order. dueIn: days from the day of loading. */
export type DemoRound = {
  revision: number
  by: string
  daysAgo: number
  message: string
  asked: { who: string; for: string; looksAgain?: string[] }[]
  dueIn?: number
  verdicts: {
    by: string
    daysAgo: number
    decision: 'approve' | 'request_changes' | 'reject'
    scores: number[]
    reason: string
  }[]
  end: 'rejected' | 'replaced' | 'cleared' | null
  /** Who started engineering on it, and when. */
  cleared?: { by: string; daysAgo: number }
  /** What the gate asked for when it opened, where that is not what it asks for today. */
  policy?: Partial<GatePolicy>
}
