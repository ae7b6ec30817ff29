import type { CoachFacts } from '@/lib/domain/coach/check'
import { type DocumentJudgement, judgeDocument } from '@/lib/domain/coach/judge-document'
import type { WritingSession } from './session'

/** What the coach knows beside the text. */
export type CoachKnown = Pick<CoachFacts, 'product' | 'company' | 'answers' | 'today' | 'setAside'> & {
  launchDate: string | null
}

export interface CoachState {
  known: CoachKnown
  /** Null until the text is there. */
  facts: CoachFacts | null
  /** What the rules say of it, as the gate will; null until the text is there. */
  judgement: DocumentJudgement | null
}

/** Puts together anew what the coach looks at: after the text was counted, or when something around it changed. */
export function refreshCoach(session: WritingSession, change: Partial<CoachKnown> = {}): void {
  const before = session.coach.get()
  const known = { ...before.known, ...change }
  const coached = session.facts.get().facts?.coached
  const facts = coached ? { ...known, ...coached } : null
  session.coach.set({ known, facts, judgement: facts && judgeDocument(facts, judged(before)) })
}

function judged({ facts, judgement }: CoachState) {
  return facts && judgement ? { facts, judgement } : undefined
}
