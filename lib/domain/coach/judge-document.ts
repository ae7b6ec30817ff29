import { FAQ_KEYS, isFaqKey, PART_KEYS, type PartKey, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import type { Check, CoachFacts, Completion } from './check'
import { checkPart } from './check-part'

/** How one section or question list stands. */
export type PartJudgement = {
  completion: Completion
  /** The checks that are not met; none where it is done. */
  missing: readonly Check[]
}

/** One thing that the gate asks of the text, and what still keeps it from being met. */
export type TextRequirement = {
  key: 'questions' | 'sections'
  label: string
  met: boolean
  /** What is there, in a few words: "9 of 9 sections, both question lists". */
  evidence: string
  /** Where to go and what to do there, in reading order; none when it is met. */
  todo: readonly { part: PartKey; says: string }[]
}

/** What the rules say of a whole document: the outline draws its marks from it, the gate its requirements. */
export type DocumentJudgement = {
  parts: Readonly<Record<PartKey, PartJudgement>>
  requirements: readonly TextRequirement[]
}

/**
 * Judges every part by every rule. Pure: the same text, answers and day give the same judgement in the browser and on the server. Given what
 * was judged before, parts that read the same again keep their judgement, so that a keystroke costs one section.
 */
export function judgeDocument(
  facts: CoachFacts,
  before?: { facts: CoachFacts; judgement: DocumentJudgement },
): DocumentJudgement {
  const judged = PART_KEYS.map((part) => {
    const stays = before !== undefined && readsTheSame(part, before.facts, facts)
    return [part, stays ? before.judgement.parts[part] : judgePart(part, facts)] as const
  })
  const parts = Object.fromEntries(judged) as DocumentJudgement['parts']
  return { parts, requirements: [questionsAnswered(facts, parts), sectionsComplete(parts)] }
}

/** Is all that the rules of a part look at the very same? Texts that did not change are the same objects. */
function readsTheSame(part: PartKey, before: CoachFacts, after: CoachFacts): boolean {
  const around = ['product', 'answers', 'today', 'setAside'] as const
  if (around.some((key) => before[key] !== after[key])) return false
  if (isFaqKey(part)) {
    const [was, is] = [before.faqs[part], after.faqs[part]]
    return was.length === is.length && was.every((entry, at) => entry === is[at])
  }
  return [part, ...(ALSO_READS[part] ?? [])].every((key) => before.sections[key] === after.sections[key])
}

/** Sections whose rules compare them with another one. */
const ALSO_READS: Partial<Record<SectionKey, readonly SectionKey[]>> = { subheading: ['headline'], solution: ['problem'] }

/** A part without a word is empty, whatever its checks say. */
function judgePart(part: PartKey, facts: CoachFacts): PartJudgement {
  const missing = checkPart(part, facts).filter(({ met }) => !met)
  const isEmpty = isFaqKey(part) ? facts.faqs[part].length === 0 : !/[\p{L}\p{N}]/u.test(facts.sections[part].text)
  return { completion: isEmpty ? 'empty' : missing.length === 0 ? 'done' : 'half', missing }
}

/** Who the customer is, what their problem is, why it matters to them: answered before the writing, and told in the text. Source: section 1 of the method. */
function questionsAnswered({ answers }: CoachFacts, parts: DocumentJudgement['parts']): TextRequirement {
  const told = (part: PartKey, ids: readonly string[]) =>
    parts[part].missing.filter(({ id }) => ids.includes(id)).map(({ label }) => ({ part, says: label }))
  const asked = [
    { name: 'customer', todo: [...open('subheading', answers.customer), ...told('subheading', ['customer'])] },
    { name: 'problem', todo: [...open('problem', answers.problem), ...told('problem', ['customer', 'figure', 'evidence'])] },
    { name: 'why it matters', todo: [...open('summary', answers.benefit), ...told('summary', ['benefit'])] },
  ]
  const answered = asked.filter(({ todo }) => todo.length === 0).map(({ name }) => name)
  return {
    key: 'questions',
    label: 'Three questions answered',
    met: answered.length === asked.length,
    evidence: answered.length > 0 ? capital(answered.join(', ')) : 'None is answered yet',
    todo: asked.flatMap(({ todo }) => todo),
  }

  function open(part: PartKey, answer: string) {
    const question = part === 'subheading' ? '1' : part === 'problem' ? '2' : '3'
    return answer.trim() === '' ? [{ part, says: `Answer question ${question}` }] : []
  }
}

/** Nine sections, and the standard questions answered or set aside. */
function sectionsComplete(parts: DocumentJudgement['parts']): TextRequirement {
  const done = SECTION_KEYS.filter((key) => parts[key].completion === 'done').length
  const lists = FAQ_KEYS.filter((key) => parts[key].completion === 'done').length
  return {
    key: 'sections',
    label: 'Every section complete',
    met: done === SECTION_KEYS.length && lists === FAQ_KEYS.length,
    evidence: `${done} of ${SECTION_KEYS.length} sections, ${lists} of ${FAQ_KEYS.length} question lists`,
    todo: PART_KEYS.flatMap((part) => parts[part].missing.map(({ label }) => ({ part, says: label }))),
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
