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
  return { blocks, known: { product: productIn(pieces), answers: NO_ANSWERS, today, setAside: {} } }
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
    } else pieces.push({ part: guess(pieces, line), text: line.text, isItem: line.isItem })
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
  ['internalFaq', /^(?:internal|stakeholder)\b.*(?:faq|questions)/iu],
  [
    'customerFaq',
    /^(?:(?:customer|external|public)\b.*(?:faq|questions)|faqs?\b|frequently asked questions|questions and answers|q&a)/iu,
  ],
  ['headline', /^headline$/iu],
  ['subheading', /^(?:sub-?(?:heading|headline|title)|dek|tagline)$/iu],
  ['summary', /^(?:summary|intro(?:duction)?|lead|opening)(?: paragraph)?$/iu],
  ['problem', /^(?:the )?(?:customer )?problem(?: paragraph| statement)?$/iu],
  ['solution', /^(?:the |our )?solution(?: paragraph)?$/iu],
  [
    'leaderQuote',
    /^(?:(?:leader|company|executive|spokes(?:person|man|woman)|internal)(?:’s|'s|ship)? quote|quote from (?:a |our |the )?(?:leader|company|us).*)$/iu,
  ],
  ['customerQuote', /^(?:(?:customer|user)(?:’s|'s)? (?:quote|testimonial)|quote from (?:a |our |the )?(?:customer|user).*)$/iu],
  ['howItWorks', /^(?:how (?:it|this) works|how to (?:get started|use it|start)|getting started|customer experience)$/iu],
  ['callToAction', /^(?:call to action|closing|how to get it|availability|next steps?)(?: and .*)?$/iu],
]

function partNamed(text: string): PartKey | null {
  const name = text.replace(/^[\d.\s]+|[:\s]+$/gu, '')
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** Paragraphs, list items and headings in order, without their marks. Lines of one paragraph are joined; tables and rules fall away. */
function linesOf(markdown: string): Line[] {
  const found: Line[] = []
  let open = false
  for (const raw of markdown.replace(/^---\n[\s\S]*?\n---\n/u, '').split(/\r?\n/u)) {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/u.exec(raw)
    const bold = /^\s*(?:\*\*|__)([^*_]{1,200})(?:\*\*|__):?\s*$/u.exec(raw)
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/u.exec(raw)
    const text = plain(heading?.[2] ?? bold?.[1] ?? item?.[1] ?? raw.replace(/^\s*>\s?/u, ''))
    if (text === '' || /^[-*_=|:\s]+$/u.test(raw)) open = false
    else if (heading || bold) {
      found.push({ level: heading ? (heading[1]?.length ?? 1) : 6, text, isItem: false })
      open = false
    } else if (item || !open) {
      found.push({ level: 0, text, isItem: item !== null })
      open = true
    } else {
      const last = found.at(-1)
      if (last) last.text += ` ${text}`
    }
  }
  return found
}

function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]{0,500})\]\(([^)\s]{0,500})[^)]{0,200}\)/gu, (_, words: string, address: string) =>
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
