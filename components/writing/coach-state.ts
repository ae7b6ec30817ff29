import type { CoachFacts, Completion } from '@/lib/domain/coach/check'
import { sectionCompletion } from '@/lib/domain/coach/check-part'
import { SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import type { WritingSession } from './session'

/** What the coach knows beside the text. */
export type CoachKnown = Pick<CoachFacts, 'product' | 'answers' | 'today' | 'setAside'>

export interface CoachState {
  known: CoachKnown
  /** Null until the text is there. */
  facts: CoachFacts | null
  /** How far each section is; null until the text is there. */
  completion: Readonly<Record<SectionKey, Completion>> | null
}

/** Puts together anew what the coach looks at: after the text was counted, or when something around it changed. */
export function refreshCoach(session: WritingSession, change: Partial<CoachKnown> = {}): void {
  const known = { ...session.coach.get().known, ...change }
  const coached = session.facts.get().facts?.coached
  const facts = coached ? { ...known, ...coached } : null
  const completion =
    facts && (Object.fromEntries(SECTION_KEYS.map((key) => [key, sectionCompletion(key, facts)])) as CoachState['completion'])
  session.coach.set({ known, facts, completion })
}
