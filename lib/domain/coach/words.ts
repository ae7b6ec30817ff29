import { remembered } from './remembered'

// What the coach reads text with: sentences, words, figures. No language engine; each rule is small enough to be told in a sentence.

const SHORT_FORMS =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|e\.g|i\.e|etc|No|Inc|Ltd|Co|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u
const ENDS = /[.!?…]+[”"’')\]]*(?=\s+[“"‘'(]*[\p{Lu}\p{N}£$€])|[.!?…]+[”"’')\]]*\s*$|\n+/gu

/** The sentences of a text. Short forms ("Dr.", "e.g.", initials) and decimals end none; a line break ends one. */
export function sentences(text: string): string[] {
  const found: string[] = []
  let from = 0
  const take = (to: number) => {
    const sentence = text.slice(from, to).trim()
    if (/[\p{L}\p{N}]/u.test(sentence)) found.push(sentence)
    from = to
  }
  for (const end of text.matchAll(ENDS)) {
    const to = end.index + end[0].length
    const isInside = to < text.trimEnd().length && !end[0].includes('\n')
    if (!isInside || !SHORT_FORMS.test(text.slice(from, end.index + 1))) take(to)
  }
  take(text.length)
  return found
}

/** Words as they are counted everywhere: runs between spaces with a letter or digit in them. */
export function countTextWords(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length
}

export type Word = { text: string; stem: string; from: number; to: number }

/** Words with their places and stems: small letters, without a plural's or a possessive's s. */
export function words(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    stem: stem(word),
    from: index,
    to: index + word.length,
  }))
}

/** Words that carry meaning, each stem once, in order. */
export function meaningfulStems(text: string): string[] {
  return [
    ...new Set(
      words(text)
        .filter(isMeaningful)
        .map((word) => word.stem),
    ),
  ]
}

/** Does it say something about who or what is meant? */
export function isMeaningful({ stem }: Word): boolean {
  return (stem.length > 2 || /\p{N}/u.test(stem)) && !COMMON.has(stem)
}

const FIGURE_WORD =
  'half|halves|twice|double[ds]?|triple[ds]?|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|one in (?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a hundred)'
const FIGURE = new RegExp(`[£$€]?\\p{N}[\\p{N}.,:]*\\p{N}%?|[£$€]?\\p{N}%?|\\b(?:${FIGURE_WORD})\\b`, 'giu')
const IS_YEAR = /^(?:19|20)\d\d$/

/** Places of figures, in digits or in words. A year alone, a day of the month and a digit inside a word ("B2B") are none. */
export function figures(text: string): { text: string; from: number; to: number }[] {
  return [...text.matchAll(FIGURE)].flatMap(({ 0: found, index }) => {
    const figure = found.replace(/[.,:]+$/, '')
    const to = index + figure.length
    const isInWord = /[\p{L}_]/u.test(text[index - 1] ?? '') || (/\p{N}$/u.test(figure) && /^\p{L}{2,}/u.test(text.slice(to)))
    if (isInWord || IS_YEAR.test(figure) || isDayOfMonth(text, index, to)) return []
    return [{ text: figure, from: index, to }]
  })
}

/** A figure in a form that is the same in digits and in words: "1,180" and "1180", "12" and "twelve". */
export function figureValue(figure: string): string {
  const small = figure
    .toLowerCase()
    .replace(/[£$€,]/gu, '')
    .replace(/%$/u, '')
  const at = NUMBERS.indexOf(small)
  return at >= 0 ? String(at + 2) : small
}

const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** The words around a place, for a proof: its sentence, or a piece of it that fits a line or two. */
export function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [lineStart(text, from), lineEnd(text, to)]
  const line = text.slice(start, end).trim()
  if (line.length <= MAX_PROOF) return line
  const room = Math.max(0, MAX_PROOF - (to - from)) / 2
  const left = from - start <= room ? start : nextWord(text, Math.trunc(from - room), from)
  const right = end - to <= room ? end : lastWord(text, to, Math.trunc(to + room))
  return text.slice(left, right).trim()
}

const MAX_PROOF = 72
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'

const MONTH_AFTER = new RegExp(`^(?:st|nd|rd|th)? (?:of )?${MONTH}\\b`, 'i')
const MONTH_BEFORE = new RegExp(`\\b${MONTH} $`, 'i')
/** Longer than any month with what stands around it. */
const AROUND = 24

function isDayOfMonth(text: string, from: number, to: number): boolean {
  if (MONTH_AFTER.test(text.slice(to, to + AROUND))) return true
  return /^\d{1,2}$/.test(text.slice(from, to)) && MONTH_BEFORE.test(text.slice(Math.max(0, from - AROUND), from))
}

/** Small letters, in the singular and without -ed, -ing, -er and a last e, so that "misses", "missed" and "missing" are one word. For comparing only. */
const stem = remembered((word) => {
  const one = singularOf(word)
  const root = one.replace(/(?<=..)ied$/u, 'y').replace(/(?<=[aeiouy].*[^aeiou\W])(?:ed|ing)$|(?<=...[^aeiou\W])er$/u, '')
  if (root.length < 3) return one
  return (root === one ? root : root.replace(/([bdfgmnprt])\1$/u, '$1')).replace(/(?<=.[^aeiou\W])e$/u, '')
})

/** Small letters, in the singular and without a possessive: "Readers’" is "reader", and "reading" stays what it is. */
export const singularOf = remembered((word) => {
  const small = word.toLowerCase().replace(/[’']s?$/u, '')
  return IRREGULAR.get(small) ?? singular(small)
})

function singular(small: string): string {
  if (small.length > 4 && small.endsWith('ies')) return `${small.slice(0, -3)}y`
  if (small.length > 4 && /(?:ss|sh|ch|x|z)es$/u.test(small)) return small.slice(0, -2)
  return small.length > 3 && small.endsWith('s') && !/(?:ss|us|is)$/u.test(small) ? small.slice(0, -1) : small
}

const IRREGULAR = new Map([
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['wives', 'wife'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['businesses', 'business'],
])

function lineStart(text: string, at: number): number {
  const before = text.slice(0, at)
  const ends = [...before.matchAll(/[.!?…]+[”"’')\]]*\s+|\n/gu)].at(-1)
  return ends ? ends.index + ends[0].length : 0
}

function lineEnd(text: string, at: number): number {
  const end = /[.!?…]+[”"’')\]]*(?=\s|$)|\n/u.exec(text.slice(at))
  return end ? at + end.index + end[0].length : text.length
}

function nextWord(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from)
  return space >= 0 && space < limit ? space + 1 : limit
}

function lastWord(text: string, limit: number, to: number): number {
  const space = text.lastIndexOf(' ', to)
  return space > limit ? space : limit
}

/** Words that say nothing about who or what is meant. */
const COMMON = new Set(
  (
    'the a an and or but nor for of to in on at by with from as into over under about after before between during than then that this ' +
    'these those there their them they his her hers him she its it is are was were be been being am do does did has have had having ' +
    'will would can could should may might must not no yes who whom whose which what when where why how all any each every most more ' +
    'many much some few several other another such only own same so too very just also out off down again once here both because until ' +
    'while if you your yours we our ours us me my mine he i person people customer user client consumer everyone everybody anyone ' +
    'anybody someone somebody nobody one ones take get make use need want like live living go come give keep let put thing way day time ' +
    'work today now new first last home using without within'
  )
    .split(' ')
    .map(stem),
)
