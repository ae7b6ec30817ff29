// The shape of a PR/FAQ: which sections it has, in which order, and how its length is measured.
// Numbers marked "ours" are our own choice; a workspace's policy may change them.

/** The sections of the press release, in reading order. A `line` is one line of text, a `rich` section holds blocks. */
export const SECTIONS = [
  { key: 'headline', kind: 'line', title: 'Headline', prompt: 'Name the product in one sentence its customer understands.' },
  { key: 'subheading', kind: 'line', title: 'Subheading', prompt: 'Say who it is for and the one benefit they get.' },
  {
    key: 'summary',
    kind: 'rich',
    title: 'Summary',
    prompt: 'City, date, then the product and its benefit in three or four sentences.',
  },
  {
    key: 'problem',
    kind: 'rich',
    title: 'Problem',
    prompt: 'Tell the problem as the customer lives it, with a figure. Leave the product out.',
  },
  {
    key: 'solution',
    kind: 'rich',
    title: 'Solution',
    prompt: 'Begin with what the customer does. Answer each pain you named above.',
  },
  {
    key: 'leaderQuote',
    kind: 'rich',
    title: 'Leader quote',
    prompt: 'Why we built it, about the customer. Name the speaker and their role.',
  },
  {
    key: 'howItWorks',
    kind: 'rich',
    title: 'How it works',
    prompt: 'At most three steps to the first result. Say what it costs and where to buy it.',
  },
  {
    key: 'customerQuote',
    kind: 'rich',
    title: 'Customer quote',
    prompt: 'One named customer, before and after, in their own words.',
  },
  {
    key: 'callToAction',
    kind: 'rich',
    title: 'Call to action',
    prompt: 'Where to get it and what to do next. Give an address.',
  },
] as const satisfies readonly { key: string; kind: 'line' | 'rich'; title: string; prompt: string }[]

/** The two question lists that follow the release. */
export const FAQS = [
  {
    key: 'customerFaq',
    title: 'Customer FAQ',
    questionPrompt: 'What would a customer ask?',
    answerPrompt: 'Answer as you would at the counter.',
  },
  {
    key: 'internalFaq',
    title: 'Internal FAQ',
    questionPrompt: 'What would a sceptical colleague ask?',
    answerPrompt: 'Name the number, the limit, the risk or what we do not know.',
  },
] as const satisfies readonly { key: string; title: string; questionPrompt: string; answerPrompt: string }[]

export type Section = (typeof SECTIONS)[number]
export type SectionKey = Section['key']
export type LineKey = Extract<Section, { kind: 'line' }>['key']
export type RichKey = Extract<Section, { kind: 'rich' }>['key']
export type FaqKey = (typeof FAQS)[number]['key']

/** Whatever has a title, a hash and contributors of its own. */
export type PartKey = SectionKey | FaqKey

export const SECTION_KEYS: readonly SectionKey[] = SECTIONS.map((section) => section.key)
export const FAQ_KEYS: readonly FaqKey[] = FAQS.map((faq) => faq.key)
export const PART_KEYS: readonly PartKey[] = [...SECTION_KEYS, ...FAQ_KEYS]

/** Words that fit one printed page (ours). */
export const PAGE_WORDS = 450

/** Words above which the press release does not pass the gate (ours). */
export const RELEASE_LIMIT_WORDS = 600

/** Words above which the two FAQ lists together draw a warning (ours). */
export const FAQ_WARN_WORDS = 2500

/** Length in pages of 450 words, in hundredths: 489 words are 1.09 pages. Rounded up, so that 451 words are never "1.00". */
export function pages(words: number): number {
  return Math.ceil((words * 100) / PAGE_WORDS) / 100
}

/** How many words the press release is over its one page, 0 when it fits. */
export function wordsOverPage(words: number): number {
  return Math.max(0, words - PAGE_WORDS)
}

/** "368 words, 0.82 page", "489 words, 1.09 pages. Cut 39." */
export function lengthInWords(words: number): string {
  const long = `${words} ${words === 1 ? 'word' : 'words'}, ${pages(words).toFixed(2)} ${words > PAGE_WORDS ? 'pages' : 'page'}`
  const over = wordsOverPage(words)
  return over > 0 ? `${long}. Cut ${over}.` : long
}

/** A section, a question or an answer counts as done when it has words; whether they are good is for the checks to say. */
export function isSectionDone(words: number): boolean {
  return words > 0
}

/** The title shown for a section or a question list. */
export function partTitle(key: PartKey): string {
  return ALL_PARTS.get(key) as string
}

export function isSectionKey(value: unknown): value is SectionKey {
  return SECTION_KEYS.includes(value as SectionKey)
}

export function isFaqKey(value: unknown): value is FaqKey {
  return FAQ_KEYS.includes(value as FaqKey)
}

export function isLineKey(value: unknown): value is LineKey {
  return SECTIONS.some((section) => section.key === value && section.kind === 'line')
}

const ALL_PARTS = new Map<PartKey, string>([...SECTIONS, ...FAQS].map((part) => [part.key, part.title]))

const MOST_GAPS = 3

/** "Still empty: Problem, Leader quote and 4 more."; null where nothing is, and where everything is: that says itself. */
export function gapsInWords(gaps: readonly SectionKey[]): string | null {
  if (gaps.length === 0 || gaps.length === SECTIONS.length) return null
  const titles = gaps.map(partTitle)
  if (titles.length === 1) return `Still empty: ${titles[0]}.`
  const told = titles.length <= MOST_GAPS ? titles.slice(0, -1) : titles.slice(0, MOST_GAPS - 1)
  const rest = titles.length <= MOST_GAPS ? titles.at(-1) : `${titles.length - told.length} more`
  return `Still empty: ${told.join(', ')} and ${rest}.`
}
