import { type FaqKey, isFaqKey, type PartKey, type SectionKey } from '@/lib/domain/prfaq'
import type { Check, CoachedEntry, CoachFacts, Completion } from './check'
import { checkEntry, checkList } from './check-answers'
import { checkHeadline, checkSubheading, checkSummary } from './check-opening'
import { checkCallToAction, checkHowItWorks } from './check-practice'
import { checkCustomerQuote, checkLeaderQuote, checkProblem, checkSolution } from './check-story'

/** What the coach looks for in a section or a question list, in the order in which it is shown. */
export function checkPart(part: PartKey, facts: CoachFacts): Check[] {
  return isFaqKey(part) ? checkList(part, facts) : SECTION_RULES[part](facts)
}

/** How far a question is: 'empty' without an answer. */
export function entryCompletion(list: FaqKey, entry: CoachedEntry): Completion {
  if (!/[\p{L}\p{N}]/u.test(entry.answer)) return 'empty'
  return checkEntry(list, entry).every(({ met }) => met) ? 'done' : 'half'
}

const SECTION_RULES: Readonly<Record<SectionKey, (facts: CoachFacts) => Check[]>> = {
  headline: checkHeadline,
  subheading: checkSubheading,
  summary: checkSummary,
  problem: checkProblem,
  solution: checkSolution,
  leaderQuote: checkLeaderQuote,
  howItWorks: checkHowItWorks,
  customerQuote: checkCustomerQuote,
  callToAction: checkCallToAction,
}
