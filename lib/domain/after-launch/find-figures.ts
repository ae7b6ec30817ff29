/** What kind of figure it is. */
export type FigureKind = 'money' | 'share' | 'duration' | 'date' | 'time' | 'count'

/** A figure of a sentence, in UTF-16 code units, end exclusive. */
export type Figure = { start: number; end: number; words: string; kind: FigureKind }

/**
 * The figures of a sentence, in reading order and apart from each other: money, shares, durations, dates, times of day and counts. None are
 * numbers of lists, steps, versions and rooms, telephone numbers, codes, ordinals, numbers in the name of a product ("Kindle 2", "A4"), and
 * years that only say when something was ("In 2025, ..."); a year with a deadline ("by 2028") is one.
 */
export function findFigures(sentence: string): Figure[] {
  const found: Figure[] = []
  // What is read is blanked out, letter by letter, so that a later pattern leaves it alone.
  let left = NO_FIGURES.reduce((text, pattern) => text.replace(pattern, blank), sentence)
  for (const { kind, pattern } of KINDS) {
    for (const { index: start, 0: words } of left.matchAll(pattern)) {
      const end = start + words.length
      if (kind === 'count' && !isCount(sentence, start, end)) continue
      found.push({ start, end, words: sentence.slice(start, end), kind })
    }
    left = left.replace(pattern, blank)
  }
  return found.sort((one, other) => one.start - other.start)
}

function blank(words: string): string {
  return '\u0001'.repeat(words.length)
}

const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const WORD = `${SMALL}|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|a thousand|a million|a dozen|hundreds|thousands`
const SCALE = String.raw`(?:[ \u00a0-]?(?:hundred|thousand|million|billion|dozen|bn|[mk](?![a-z])))?`
const NUMBER = `(?:${DIGITS}|(?:one|${WORD})\\b)${SCALE}`
/** "8-10", "8 to 10", "three or four". */
const RANGE = String.raw`${NUMBER}(?:[ \u00a0]?(?:-|–|to|or|and)[ \u00a0]?${NUMBER})?`
const PER = String.raw`(?:[ \u00a0](?:a|an|per|each)[ \u00a0](?:second|minute|hour|day|night|week|month|quarter|year|GB-month|GB)s?\b)?`
const UNIT = '(?:milli)?seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|months?|years?'
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const YEAR = String.raw`(?:19|20)\d\d`
const DEADLINE = 'by|before|until|till|by the end of|from the end of'

/** In this order: what an earlier kind took, a later one leaves. */
const KINDS: { kind: FigureKind; pattern: RegExp }[] = [
  { kind: 'date', pattern: new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? ${YEAR})?\b`, 'gu') },
  { kind: 'date', pattern: new RegExp(String.raw`\b${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?:, ${YEAR})?(?![\d,.]\d|\d)\b`, 'gu') },
  { kind: 'date', pattern: new RegExp(String.raw`\b${MONTH} ${YEAR}\b`, 'gu') },
  { kind: 'date', pattern: new RegExp(String.raw`\b(?:Q[1-4] ${YEAR}|\d{4}-\d\d-\d\d)\b`, 'gu') },
  { kind: 'date', pattern: new RegExp(String.raw`(?<=\b(?:${DEADLINE}) )${YEAR}\b`, 'giu') },
  { kind: 'time', pattern: /\b\d{1,2}(?:[:.]\d\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o’clock|o'clock)|\b\d{1,2}:\d\d\b/giu },
  {
    kind: 'money',
    pattern: new RegExp(String.raw`[£$€¥]\s?${DIGITS}${SCALE}(?:\s?(?:-|–|to)\s?[£$€¥]?${DIGITS}${SCALE})?${PER}`, 'giu'),
  },
  { kind: 'money', pattern: new RegExp(String.raw`\b${RANGE} (?:pounds|pence|euros?|dollars|cents)\b${PER}|\b\d+p\b`, 'giu') },
  { kind: 'duration', pattern: /\b(?:a |three )?quarters? of an? (?:hour|year)\b/giu },
  {
    kind: 'share',
    pattern: new RegExp(
      String.raw`\b${DIGITS}(?:\s?(?:-|–|to|and)\s?${DIGITS})?\s?(?:%|per ?cent\b|percentage points?\b)`,
      'giu',
    ),
  },
  {
    kind: 'share',
    pattern: new RegExp(String.raw`\b(?:one|${WORD}|${DIGITS})(?: out of| in| of)(?: every)? (?:${WORD}|${DIGITS})\b`, 'giu'),
  },
  {
    kind: 'share',
    pattern:
      /\b(?:a|one|two|three) (?:thirds?|quarters?|fifths?|tenths?) (?:of|fewer|less|more|faster|cheaper)\b|\bhalf (?:of|as|the|a(?! minute| second|n hour| day| year))\b|\b(?:twice|double|triple)\b|\b\d+(?:\.\d+)?(?:x|×|-fold)(?!\w)|\b(?:halves|doubles|triples)\b/giu,
  },
  {
    kind: 'duration',
    pattern: new RegExp(String.raw`\b${RANGE}[ \u00a0-](?:working |business |calendar |full )?(?:${UNIT})\b|\b24/7\b`, 'giu'),
  },
  {
    kind: 'duration',
    pattern: new RegExp(
      String.raw`(?<=\b(?:in|within|under|than|inside|of) )(?:an?|half an?|one) (?:${UNIT})\b|\bhalf (?:an hour|a minute|a day|a year)\b`,
      'giu',
    ),
  },
  {
    kind: 'count',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}_@#&/\-.,])${DIGITS}${SCALE}(?:\s?(?:-|–|to)\s?${DIGITS}${SCALE})?(?![\p{N}_@]|[\p{L}])${PER}`,
      'gu',
    ),
  },
  { kind: 'count', pattern: new RegExp(String.raw`(?<![\p{L}-])(?:${WORD})(?![\p{L}-])${SCALE}${PER}`, 'giu') },
]

const NO_FIGURES = [
  // The number of an item, a step, a version, a place.
  /^\s*(?:\d{1,3}|[a-z])[.)]\s/giu,
  /\b(?:steps?|versions?|sections?|articles?|questions?|rooms?|floors?|gates?|platforms?|lines?|revisions?|chapters?|figures?|tables?|appendix|no\.|number|v)\s?\d+(?:\.\d+)*\b/giu,
  /[[(]\d{1,2}[\])]/gu,
  // Telephone numbers, codes, addresses of pages.
  /\+?\b0?\d{2,5}(?:[ \u00a0-]\d{2,4}){2,}\b|\b0\d{9,10}\b|\b0\d{2,4}[ \u00a0]\d{5,8}\b/gu,
  /\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/gu,
  // The age of somebody who is quoted: "Mohammed Rafiq, 41, of Bradford".
  /(?<=\p{Lu}\p{Ll}+, )\d{1,3}(?=, |[.,]?[”"]|\.$)/gu,
  /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|org|net|uk|example|co|io)\S*/giu,
]

const IRREGULAR = /^(?:people|children|men|women|feet|teeth|mice|sheep)$/i
const VERBS =
  /^(?:is|was|has|does|costs|comes|brings|works|makes|gives|lets|helps|runs|goes|keeps|needs|uses|as|its|this|us|plus|less|across)$/i

/** Is this number one of things, and none of a name or a year? */
function isCount(sentence: string, start: number, end: number): boolean {
  const words = sentence.slice(start, end)
  const before = /(\S+)\s$/u.exec(sentence.slice(Math.max(0, start - NEAR), start))?.[1] ?? ''
  const next = /^\s(\p{L}[\p{L}’'-]*)/u.exec(sentence.slice(end, end + NEAR))?.[1] ?? ''
  const areThings = IRREGULAR.test(next) || (/(?<!s)s$/u.test(next) && !VERBS.test(next))
  if (/^(?:19|20)\d\d$/u.test(words)) return areThings
  if (/^\d{1,3}(?:\.\d{1,2})?$/u.test(words) && /^\p{Lu}[\p{L}’'-]*$/u.test(before) && !BEGINNERS.test(before)) return areThings
  if (/^\p{Lu}/u.test(words) && /^\p{Lu}/u.test(next) && !isTitle(sentence)) return false
  return true
}

const NEAR = 40

/** Capitalised where they begin a sentence, and no names. */
const BEGINNERS =
  /^(?:All|About|Over|Under|Only|Some|Nearly|Almost|Around|Up|Least|Most|The|Our|Your|Each|Every|In|At|Between|Within|Than|By|Of|To|For|From|With|After|Before|And|Or|Now|Answers?|Opens?|Saves?|Gets?|Holds?|Serves?|Costs?)$/u

/** Are its words written with capitals, as in a headline? */
function isTitle(sentence: string): boolean {
  const long = sentence.slice(0, 300).match(/\p{L}{4,}/gu) ?? []
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.6
}
