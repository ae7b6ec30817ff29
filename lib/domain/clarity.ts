// The shapes of the clarity check: what it is given and what it finds. The check itself is lib/clarity.
import type { CoachFacts } from '@/lib/domain/coach/check'
import type { PersonCard } from './person-card'
import type { PartKey } from './prfaq'

/** The kinds of the labelled sentences. Source: the labelling guidelines of the check. */
export const SENTENCE_KINDS = [
  'jargon',
  'vague',
  'hype',
  'unquantified',
  'passive',
  'long',
  'wordy',
  'acronym',
  'internal',
] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** What only a press release can get wrong: the future tense outside quotes, two benefits in the subheading, one claim made twice. */
const RELEASE_KINDS = ['future', 'benefits', 'repeated'] as const
export type ReleaseKind = (typeof RELEASE_KINDS)[number]

/** What the document as a whole answers or leaves open. Source: section 1 of the method. */
export const DOCUMENT_KINDS = ['customer', 'problem', 'benefit', 'quotes', 'action', 'price', 'technology', 'faq'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Every kind that a workspace can switch off or soften. */
export const CLARITY_KINDS = [...SENTENCE_KINDS, ...RELEASE_KINDS, ...DOCUMENT_KINDS] as const
export type ClarityKind = (typeof CLARITY_KINDS)[number]

/** What a kind is called on screen. */
export const KIND_NAMES: Readonly<Record<ClarityKind, string>> = {
  jargon: 'Jargon',
  vague: 'Vague claim',
  hype: 'Vague claim',
  unquantified: 'Number missing',
  passive: 'Passive with no actor',
  long: 'Long sentence',
  wordy: 'Wordy',
  acronym: 'Spell it out',
  internal: 'Inside talk',
  future: 'Future tense',
  benefits: 'More than one benefit',
  repeated: 'Said twice',
  customer: 'Who it is for',
  problem: 'The problem',
  benefit: 'One benefit',
  quotes: 'Quotes',
  action: 'What to do next',
  price: 'Price',
  technology: 'Technology first',
  faq: 'FAQ too short',
}

/** Must be fixed before review, or worth a look. */
export type Severity = 'fix' | 'look'

/** One run of text: a line, a paragraph, a cell, a question. A line break counts as one \n. Positions in it are UTF-16 code units. */
export type ClarityBlock = {
  /** Names the block within its document. */
  key: string
  part: PartKey
  text: string
  /** Of a question list: which question, and whether this asks or answers it. */
  entry?: { id: string; is: 'question' | 'answer' }
}

/** What to do about a finding: words that are true in place of these, nothing in place of them, or a question that only the writer can answer. */
export type WayOut = { type: 'replace'; text: string } | { type: 'cut' } | { type: 'ask'; question: string }

export type Finding = {
  /** The same for the same rule, words and sentence: what an ignored finding is kept by. */
  id: string
  kind: ClarityKind
  rule: string
  severity: Severity
  part: PartKey
  /** Null for what the document as a whole leaves open. */
  block: string | null
  start: number
  end: number
  /** The words themselves, and the sentence that they stand in. */
  words: string
  sentence: string
  /** Where the sentence lies in its block. */
  from: number
  to: number
  reason: string
  wayOut: WayOut
}

/** An answer to one of the questions that a reviewer asks of the whole document. */
export type DocumentAnswer = {
  kind: DocumentKind
  part: PartKey
  question: string
  met: boolean
  /** The words that it rests on: those that prove it, or those that are in the way; '' where there are none. */
  words: string
  /** What is missing, and what to do; '' and null where the question is answered. */
  reason: string
  wayOut: WayOut | null
}

export type ClarityReport = {
  /** Which rules found it. A result of other rules is another result. */
  version: string
  /** 'other' where the text is not English: then nothing is judged and nothing blocks. */
  language: 'english' | 'other'
  /** Years of age at which most readers follow the release; null where there is too little text. */
  readingAge: number | null
  findings: Finding[]
  answers: DocumentAnswer[]
}

/** What a workspace and a proposal tell the check. */
export type ClarityContext = {
  /** Names of the product, the company and others: never jargon. */
  names: readonly string[]
  /** Terms and acronyms that need no explanation here, the customer's own words among them. */
  allowed: readonly string[]
  /** The workspace's own jargon, each with plainer words or ''. */
  own: readonly { term: string; plain: string }[]
  kinds: Readonly<Partial<Record<ClarityKind, 'off' | 'soft'>>>
}

export const NO_CLARITY_CONTEXT: ClarityContext = { names: [], allowed: [], own: [], kinds: {} }

/** What is known beside the text; null where only sentences are checked. */
export type ClarityKnown = Pick<CoachFacts, 'product' | 'company' | 'answers' | 'today' | 'setAside'>

/** What is checked: the runs of text in reading order, and what the questions about the whole document ask for beside them. */
export type ClarityDocument = { blocks: readonly ClarityBlock[]; known: ClarityKnown | null }

/** A finding that somebody lets stand, and why. */
export type IgnoredFinding = {
  findingId: string
  kind: ClarityKind
  words: string
  sentence: string
  reason: string
  ignoredBy: PersonCard
  ignoredAt: Date
}

/** What the check said of a revision when it was saved. `fix` and `look` count what was left, without the ignored ones. */
export type RevisionCheckView = {
  version: string
  language: ClarityReport['language']
  readingAge: number | null
  fix: number
  look: number
  ignored: number
  byKind: Readonly<Partial<Record<ClarityKind, number>>>
  /** `ignored` holds the reason of those that somebody let stand. */
  findings: readonly (Finding & { ignored?: string })[]
  answers: readonly DocumentAnswer[]
  checkedAt: Date
}

/** The kinds that a workspace can switch, in the order in which they are shown. */
export const SETTING_KINDS: readonly ClarityKind[] = [...SENTENCE_KINDS, ...RELEASE_KINDS]

/** Their names where both halves of a vague claim stand apart. */
export const SETTING_NAMES: Readonly<Record<ClarityKind, string>> = {
  ...KIND_NAMES,
  vague: 'Vague words',
  hype: 'Praise without proof',
}
