import type { CoachedEntry, CoachFacts } from '@/lib/domain/coach/check'
import { checkPart } from '@/lib/domain/coach/check-part'
import { type Answers, NO_ANSWERS } from '@/lib/domain/five-questions'
import { type FaqKey, type PartKey, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import type { SetAside } from '@/lib/domain/standard-questions'

type Given = {
  product?: string
  company?: string
  today?: string
  answers?: Partial<Answers>
  sections?: Partial<Record<SectionKey, string>>
  items?: number
  faqs?: Partial<Record<FaqKey, CoachedEntry[]>>
  setAside?: SetAside
}

/** Facts of a document that says no more than is given. */
export function facts({
  product = 'Second Bell',
  company = 'Northgate Pharmacy',
  today = '2026-11-23',
  answers,
  sections,
  items = 0,
  faqs,
  setAside,
}: Given): CoachFacts {
  const texts = Object.fromEntries(SECTION_KEYS.map((key) => [key, { text: sections?.[key] ?? '', items }]))
  return {
    product,
    company,
    today,
    answers: { ...NO_ANSWERS, ...answers },
    sections: texts as CoachFacts['sections'],
    faqs: { customerFaq: [], internalFaq: [], ...faqs },
    setAside: setAside ?? {},
  }
}

/** One check of one section that says `text`. */
export function checked(part: SectionKey, id: string, text: string, given: Given = {}) {
  return found(part, id, facts({ ...given, sections: { ...given.sections, [part]: text } }))
}

export function found(part: PartKey, id: string, of: CoachFacts) {
  const one = checkPart(part, of).find((check) => check.id === id)
  if (!one) throw new Error(`no check ${id} in ${part}`)
  return one
}

export function entry(question: string, answer = '', over: Partial<CoachedEntry> = {}): CoachedEntry {
  return { id: 'abc123', question, answer, items: 0, ...over }
}
