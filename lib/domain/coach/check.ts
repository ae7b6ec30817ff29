import type { Answers } from '@/lib/domain/five-questions'
import type { FaqKey, SectionKey } from '@/lib/domain/prfaq'
import type { SetAside } from '@/lib/domain/standard-questions'

/** One thing that software can look for in a part of the document, and what it found. Source: section 1 of the method. */
export type Check = {
  id: string
  /** What good looks like, as a statement: "Gives a figure". */
  label: string
  met: boolean
  /** Words of the text that prove it; where it is not met, the words that are in the way. */
  proof?: string
  /** What was counted, where that proves it: "3 steps". */
  count?: string
  /** What to do where it is not met. */
  hint: string
}

export type CoachedSection = {
  /** Its paragraphs, list items and cells, a line each. */
  text: string
  /** Items of its outermost list; 0 without one. */
  items: number
}

export type CoachedEntry = { id: string; question: string; answer: string; items: number }

/** Everything that the rules look at. */
export type CoachFacts = {
  /** The working title, which is how the team calls the product. */
  product: string
  /** The workspace's name, which is the company's in the text. */
  company: string
  answers: Answers
  /** The calendar day on which it is asked, "2027-03-04". */
  today: string
  sections: Readonly<Record<SectionKey, CoachedSection>>
  faqs: Readonly<Record<FaqKey, readonly CoachedEntry[]>>
  setAside: SetAside
}

/** How far a part is: nothing there, words there, or every check met. */
export type Completion = 'empty' | 'half' | 'done'

export function check(
  id: string,
  label: string,
  proof: string | boolean | null | undefined,
  hint: string,
  against?: string,
): Check {
  const met = Boolean(proof)
  const shown = met ? (typeof proof === 'string' ? proof : undefined) : against
  return { id, label, met, hint, ...(shown ? { proof: shown } : {}) }
}

/** Met where something was counted, which is told; the text has no words for it. */
export function counted(id: string, label: string, count: string | null, hint: string): Check {
  return { ...check(id, label, count !== null, hint), ...(count === null ? {} : { count }) }
}
