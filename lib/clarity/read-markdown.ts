import type { ClarityBlock, ClarityDocument } from '@/lib/domain/clarity'
import type { CoachedEntry } from '@/lib/domain/coach/check'
import { parseDateline } from '@/lib/domain/coach/dateline'
import { quotations } from '@/lib/domain/coach/quotations'
import { NO_ANSWERS } from '@/lib/domain/five-questions'
import { FAQ_KEYS, type FaqKey, isFaqKey, type PartKey, type SectionKey } from '@/lib/domain/prfaq'

type Line = { level: number; text: string; isItem: boolean }
type Piece = { part: SectionKey; text: string; isItem: boolean }

/**
 * A press release in Markdown as a document to check. Headings that name a section ("Problem", "Customer FAQ") say which part follows; without
 * them the parts are told by their order and their look, as a reader would. `today` is a calendar day, "2027-03-04".
 */
export function readMarkdown(markdown: string, today: string): ClarityDocument {
  const { pieces, entries } = sort(linesOf(markdown))
  const blocks: ClarityBlock[] = pieces.map(({ part, text }, index) => ({ key: `${part}.${index}`, part, text }))
  for (const list of FAQ_KEYS)
    for (const { id, question, answer } of entries[list])
      for (const [is, text] of [
        ['question', question],
        ['answer', answer],
      ] as const)
        if (text) blocks.push({ key: `${list}.${id}.${is}`, part: list, text, entry: { id, is } })
  return { blocks, known: { product: productIn(pieces), company: '', answers: NO_ANSWERS, today, setAside: {} } }
}

function sort(lines: Line[]): { pieces: Piece[]; entries: Record<FaqKey, CoachedEntry[]> } {
  const pieces: Piece[] = []
  const entries: Record<FaqKey, CoachedEntry[]> = { customerFaq: [], internalFaq: [] }
  let part: PartKey | null = null
  for (const line of lines) {
    const named = line.level > 0 ? partNamed(line.text) : null
    if (named) part = named
    else if (part && isFaqKey(part)) addToFaq(entries[part], line)
    else if (part && line.level === 0) pieces.push({ part, text: line.text, isItem: line.isItem })
    else if (line.text.endsWith('?') && line.level > 1 && pieces.length > 3) {
      part = 'customerFaq'
      addToFaq(entries.customerFaq, line)
    } else {
      const guessed = guess(pieces, line)
      // A heading that names no part is no text of the release, but for its first two lines.
      if (line.level === 0 || guessed === 'headline' || guessed === 'subheading')
        pieces.push({ part: guessed, text: line.text, isItem: line.isItem })
      if (line.level > 0) part = null
    }
  }
  return { pieces, entries }
}

/** Which part a paragraph is when nothing says so: by its order, its dateline and its quotation marks. */
function guess(pieces: readonly Piece[], { text, level, isItem }: Line): SectionKey {
  const has = (key: SectionKey) => pieces.some(({ part }) => part === key)
  if (!has('headline')) return 'headline'
  if (!has('summary') && parseDateline(text)) return 'summary'
  if (!has('subheading') && !has('summary') && (level > 0 || text.length < 240)) return 'subheading'
  if (!has('summary')) return 'summary'
  if (quotations(text).length > 0) return has('leaderQuote') ? 'customerQuote' : 'leaderQuote'
  if (isItem) return 'howItWorks'
  if (
    /^(?:to (?:learn|start|get|join|order)|visit|call|ask|order|sign up|for more|learn more|download|go to|get)\b/iu.test(text) &&
    has('solution')
  )
    return 'callToAction'
  if (has('leaderQuote')) return has('customerQuote') ? 'callToAction' : 'howItWorks'
  return has('problem') ? 'solution' : 'problem'
}

function addToFaq(entries: CoachedEntry[], { text, level }: Line): void {
  const asked = /^(?:Q(?:uestion)?\s*\d*\s*[:.)]\s*)/iu
  const question = text.replace(asked, '')
  if (level > 0 || asked.test(text) || (/\?$/.test(text) && text.length < 200)) {
    entries.push({ id: String(entries.length), question, answer: '', items: 0 })
    return
  }
  const last = entries.at(-1)
  const answer = text.replace(/^A(?:nswer)?\s*[:.)]\s*/iu, '')
  if (last) last.answer = last.answer ? `${last.answer}\n${answer}` : answer
  else entries.push({ id: '0', question: '', answer, items: 0 })
}

const NAMES: readonly (readonly [PartKey, RegExp])[] = [
  ['internalFaq', /^(?:internal|stakeholder|company|team)\b.*(?:faq|questions)/iu],
  [
    'customerFaq',
    /^(?:(?:customer|external|public)\b.*(?:faq|questions)|faqs?\b|(?:frequently asked )?questions\b|your questions|q ?(?:&|and) ?a)/iu,
  ],
  ['headline', /^headline$/iu],
  [
    'subheading',
    /^(?:sub-?(?:heading|headline|title)|dek|tagline|who (?:is it|it is|it’s|it's) for\??|(?:target |our |the )?(?:customers?|audience))$/iu,
  ],
  ['summary', /^(?:summary|intro(?:duction)?|overview|lead|opening|announcement|press release)(?: paragraph)?$/iu],
  [
    'problem',
    /^(?:the )?(?:customers?(?:’s?|'s?)? |user )?(?:problem|pain|pain points?|challenge|need)(?: paragraph| statement| today)?$|^why (?:now|this|we did it|it matters)$/iu,
  ],
  [
    'solution',
    /^(?:(?:the |our |proposed )?(?:solution|product|answer|idea)(?: paragraph)?|what (?:we built|it (?:is|does)|is it\??|changes))$/iu,
  ],
  [
    'customerQuote',
    /^(?=.*\b(?:customers?|users?|testimonials?)\b).*\b(?:quotes?|testimonials?|voices?|stor(?:y|ies)|says?)\b/iu,
  ],
  ['leaderQuote', /\b(?:quotes?|quotation|voice)\b/iu],
  [
    'howItWorks',
    /^(?:how (?:it|this) works|how to (?:get started|use it|start)|getting started|customer experience|pric(?:e|es|ing)|costs?|what it costs|steps)(?: (?:and|&) .*)?$/iu,
  ],
  [
    'callToAction',
    /^(?:call to action|closing|get started|how to get it|where to (?:get|find) it|availability|learn more|contact|next steps?)(?: (?:and|&) .*)?$/iu,
  ],
]

function partNamed(text: string): PartKey | null {
  const name = text.replace(/^[\d.\s]+|[:\s]+$/gu, '')
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** Paragraphs, list items, rows of tables and headings in order, without their marks. Lines of one paragraph are joined; code, comments and rules fall away. */
function linesOf(markdown: string): Line[] {
  const found: Line[] = []
  let open = false
  for (const raw of textIn(markdown).split('\n')) {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/u.exec(raw)
    const bold = /^\s*(?:\*\*|__)([^*_]{1,200})(?:\*\*|__):?\s*$/u.exec(raw)
    const asked = /^\s*(?:\*\*|__)([^*_]{1,200}\?)(?:\*\*|__)\s+(\S.*)$/u.exec(raw)
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/u.exec(raw)
    const row = /^\s*\|(.*)\|\s*$/u
      .exec(raw)?.[1]
      ?.split('|')
      .map((cell) => cell.trim())
    const text = plain(heading?.[2] ?? bold?.[1] ?? item?.[1] ?? row?.filter(Boolean).join(': ') ?? raw.replace(/^\s*>\s?/u, ''))
    const isUnderline = /^ {0,3}(?:=+|-{3,})\s*$/u.test(raw)
    const last = found.at(-1)
    if (isUnderline && open && last && last.level === 0 && last.text.length < 200) last.level = raw.includes('=') ? 1 : 2
    if (text === '' || /^[-*_=|:\s]+$/u.test(raw)) open = false
    else if (heading || bold) {
      found.push({ level: heading ? (heading[1]?.length ?? 1) : 6, text, isItem: false })
      open = false
    } else if (asked) {
      found.push(
        { level: 6, text: plain(asked[1] ?? ''), isItem: false },
        { level: 0, text: plain(asked[2] ?? ''), isItem: false },
      )
      open = true
    } else if (item || row || !open || !last) {
      found.push({ level: 0, text, isItem: item !== null })
      open = !row
    } else last.text += ` ${text}`
  }
  return found
}

/** Without what no reader sees: what stands before the text, comments, code and pictures. */
function textIn(markdown: string): string {
  return markdown
    .replace(/\r\n?/gu, '\n')
    .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/u, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, '')
    .replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1.*$|(?![\s\S]))/gmu, '')
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)/gu, '')
}

function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]{0,500})\]\(([^)\s]{0,500})(?:\s[^)]{0,200})?\)/gu, (_, words: string, address: string) =>
      /^https?:/u.test(address) && !words.includes('.') ? `${words} (${address})` : words,
    )
    .replace(/(\*\*|__|\*|_|`)(?=\S)([^*_`]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([*_#>\-[\]()])/gu, '$1')
    .trim()
}

/** The product's name, where the release gives it away: words with capitals of the headline that the solution uses inside its sentences. */
function productIn(pieces: readonly Piece[]): string {
  const textOf = (...parts: SectionKey[]) =>
    pieces
      .filter(({ part }) => parts.includes(part))
      .map(({ text }) => text)
      .join('\n')
  const [opening, solution] = [textOf('headline', 'subheading'), textOf('solution')]
  const inside = /(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]+){0,3}/gu
  const counts = new Map<string, number>()
  for (const [name] of `${textOf('summary')}\n${solution}`.matchAll(inside))
    if (opening.includes(name) && solution.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? ''
}
