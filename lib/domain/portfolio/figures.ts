import type { CameTrue } from './came-true'
import type { DaysToDecision } from './days-to-decision'
import type { FirstFindings } from './first-findings'
import type { IdeaToApproval } from './idea-to-approval'
import type { PromisesKept } from './promises-kept'
import type { Rejections } from './rejections'
import type { RevisionsAndRounds } from './revisions-and-rounds'
import type { RiskThemes } from './risk-themes'
import type { WaitFigure } from './where-drafts-wait'

/** What is counted in a period. */
export type PeriodFigures = {
  ideas: IdeaToApproval
  days: DaysToDecision
  effort: RevisionsAndRounds
  rejected: Rejections
  findings: FirstFindings
  promises: PromisesKept
  cameTrue: CameTrue
}

/** before: the same for as many days directly before; null for the whole time. waits and themes: as they are today. */
export type Figures = { now: PeriodFigures; before: PeriodFigures | null; waits: WaitFigure[]; themes: RiskThemes }
