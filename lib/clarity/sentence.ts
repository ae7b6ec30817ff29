import { overlapsOne, type Span, splitSentences } from './sentences'
import { readTokens, type Token } from './tokens'

/** One sentence with what the rules ask about it. Positions are those of the text that it stands in. */
export type Sentence = Span & {
  text: string
  tokens: readonly Token[]
  /** Stretches of the whole text between quotation marks, those of an unfinished quotation included. */
  quotes: readonly Span[]
  /** Where a dateline ("LEEDS, 4 March 2027 —") ends; the start where there is none. */
  body: number
  /** Most words have a capital: a headline, in which capitals name nothing. */
  isTitle: boolean
}

export type Reading = { text: string; sentences: readonly Sentence[]; tokens: readonly Token[] }

/** Reads a text once for all rules. */
export function readText(text: string): Reading {
  const tokens = readTokens(text)
  const quotes = quotedSpans(text)
  let at = 0
  const sentences = splitSentences(text).map(({ start, end }) => {
    const from = at
    while (at < tokens.length && (tokens[at] as Token).start < end) at++
    const own = tokens.slice(from, at)
    const words = own.filter(({ text: word }) => /^\p{L}{4,}/u.test(word))
    const capitals = words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length
    return {
      start,
      end,
      text: text.slice(start, end),
      tokens: own,
      quotes,
      body: start + datelineLength(text.slice(start, Math.min(end, start + 160))),
      isTitle: words.length > 2 && capitals > words.length * 0.7,
    }
  })
  return { text, sentences, tokens }
}

/** A dateline, with or without a news agency: capitals and a date before a dash. */
function datelineLength(text: string): number {
  return DATELINE.exec(text)?.[0].length ?? 0
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?'
const DASH = '(?:—|–|--?)'
/** A place in capitals, or a place with a date; an agency may follow. Source: how wire services begin a story. */
const DATELINE = new RegExp(
  `^[(]?(?:\\p{Lu}{3,}[\\p{Lu} .'’-]*(?:, ?[\\p{Lu}][\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?,?(?= ?${DASH})|\\p{Lu}[^—\\n]{1,70}?(?:${MONTH} ?\\d{0,2},? ?(?:\\d{4})?|\\d{4}))\\)?(?: ?\\/[\\p{L} ]+\\/)? ?${DASH}(?:\\(?[\\p{Lu} ]+\\)?${DASH})?\\s*`,
  'u',
)

/** Between curly or straight double quotation marks; one that is never closed runs to the end of its line. */
function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  let open = -1
  for (const { 0: mark, index } of text.matchAll(/[“”"\n]/gu)) {
    if (mark === '\n') {
      if (open >= 0) spans.push({ start: open, end: index })
      open = -1
    } else if (open < 0 && mark !== '”') open = index
    else if (open >= 0 && mark !== '“') {
      spans.push({ start: open, end: index + 1 })
      open = -1
    }
  }
  if (open >= 0) spans.push({ start: open, end: text.length })
  return spans
}

export function isWithin(at: number, spans: readonly Span[]): boolean {
  return overlapsOne({ start: at, end: at + 1 }, spans)
}

/** Does this word begin a sentence, a quotation or what follows a colon, so that its capital says nothing? */
export function isFirstWord({ tokens }: Sentence, index: number): boolean {
  const before = tokens[index - 1]
  return before === undefined || /^[“"‘'([:;—–•*|…?!-]+$|^--+$/u.test(before.text)
}
