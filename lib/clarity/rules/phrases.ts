import { figureTokens, hasFigureNear } from '@/lib/clarity/figures'
import { hasTwoPasts, inflect } from '@/lib/clarity/inflect'
import { BUZZWORDS, BUZZWORDS_SETS } from '@/lib/clarity/lists/buzzwords'
import { HYPE, HYPE_SETS } from '@/lib/clarity/lists/hype'
import { INTERNAL, INTERNAL_SETS } from '@/lib/clarity/lists/internal'
import { JARGON, JARGON_SETS } from '@/lib/clarity/lists/jargon'
import { ROUNDABOUT } from '@/lib/clarity/lists/roundabout'
import { TEAMS } from '@/lib/clarity/lists/teams'
import { TRADES, TRADES_SETS } from '@/lib/clarity/lists/trades'
import { UNQUANTIFIED, UNQUANTIFIED_SETS } from '@/lib/clarity/lists/unquantified'
import { VAGUE } from '@/lib/clarity/lists/vague'
import { WORDY } from '@/lib/clarity/lists/wordy'
import { type Match, Phrases } from '@/lib/clarity/pattern'
import { isFirstWord, type Sentence } from '@/lib/clarity/sentence'
import type { Token } from '@/lib/clarity/tokens'
import type { SentenceKind } from '@/lib/domain/clarity'
import type { RawFinding } from './raw-finding'

type ListKind = Exclude<SentenceKind, 'passive' | 'long' | 'acronym'>

/** Where two lists find the same words, the longer find stands; of two alike, the first in this order. */
const ORDER: readonly ListKind[] = ['internal', 'hype', 'jargon', 'vague', 'unquantified', 'wordy']

const LISTS: Readonly<Record<ListKind, () => Phrases>> = {
  internal: once(() => new Phrases(`${INTERNAL}\n${TEAMS}`, INTERNAL_SETS)),
  hype: once(() => new Phrases(HYPE, HYPE_SETS)),
  jargon: once(() => new Phrases(`${JARGON}\n${TRADES}\n${BUZZWORDS}`, { ...JARGON_SETS, ...TRADES_SETS, ...BUZZWORDS_SETS })),
  vague: once(() => new Phrases(VAGUE)),
  unquantified: once(() => new Phrases(UNQUANTIFIED, UNQUANTIFIED_SETS)),
  wordy: once(() => new Phrases(`${ROUNDABOUT}\n${WORDY}`)),
}

/** What the word lists find in a sentence. Names are exempt, degree words beside their figure, and questions, which claim nothing. */
export function findPhrases(sentence: Sentence): RawFinding[] {
  const figures = figureTokens(sentence)
  const isQuestion = /\?[”"’')]*$/.test(sentence.text)
  const found = ORDER.flatMap((kind) =>
    LISTS[kind]()
      .findAll(sentence.tokens)
      .filter((match) => (sentence.tokens[match.from]?.start ?? 0) >= sentence.body && !isName(sentence, match))
      .filter((match) => kind !== 'unquantified' || !(isQuestion || hasFigureNear(figures, match.from, match.to)))
      .map((match) => ({ kind, match })),
  )
  found.sort((a, b) => a.match.from - b.match.from)
  return found
    .filter((one, index) => !near(found, index).some((other) => covers(other, one)))
    .map(({ kind, match }) => tell(kind, match, sentence))
}

/** No phrase has more words than this. */
const LONGEST_PHRASE = 20

/** The finds that may share words with one of them. */
function near(found: readonly Found[], index: number): Found[] {
  const { from, to } = (found[index] as Found).match
  let [first, last] = [index, index + 1]
  while (first > 0 && (found[first - 1] as Found).match.from > from - LONGEST_PHRASE) first--
  while (last < found.length && (found[last] as Found).match.from < to) last++
  return found.slice(first, last).filter((_, at) => at !== index - first)
}

type Found = { kind: ListKind; match: Match }

/** Is this find part of another one that says more? A degree claim and the buzzword within it are two faults. */
function covers(other: Found, found: Found): boolean {
  const [a, b] = [other.match, found.match]
  if (found.kind === 'unquantified' && other.kind !== 'wordy' && isMoreOf(b, a)) return true
  if (a.from > b.from || a.to < b.to) return false
  const isSame = a.from === b.from && a.to === b.to
  const isBefore = ORDER.indexOf(other.kind) < ORDER.indexOf(found.kind)
  if ((other.kind === 'unquantified') !== (found.kind === 'unquantified')) return isSame && isBefore
  return !isSame || isBefore
}

/** "More innovative" has the fault of "innovative" and not a second one. */
function isMoreOf(comparison: Match, word: Match): boolean {
  return comparison.entry.source.startsWith('more ') && word.from === comparison.from + 1 && word.to >= comparison.to
}

/** Words with capitals inside a sentence are names: "Cloud Pak for Integration", "Chief Innovation Officer". */
function isName(sentence: Sentence, { from, to, entry }: Match): boolean {
  if (sentence.isTitle || /\p{Lu}/u.test(entry.source)) return false
  const { tokens } = sentence
  const capital = (index: number) =>
    /^\p{Lu}/u.test(tokens[index]?.text ?? '') &&
    !/^(?:AI|IT|API|ML|5G|I|DevOps|DevSecOps|MLOps|AIOps|IoT|GenAI|SaaS)$/.test(tokens[index]?.text ?? '')
  for (let index = from; index < to; index++) {
    if (!capital(index)) continue
    if (!isFirstWord(sentence, index)) return true
    if (index + 1 >= to ? capital(index + 1) : capital(index + 1)) return true
  }
  return false
}

function tell(kind: ListKind, { entry, from, to, form }: Match, { tokens }: Sentence): RawFinding {
  const [first, last] = [tokens[from], tokens[to - 1]]
  const start = first?.start ?? 0
  return {
    kind,
    rule: entry.source,
    start,
    end: last?.end ?? start,
    plain: entry.plain && fits(inForm(entry.plain, entry.source, form, tokens, from), tokens, from),
  }
}

/**
 * "leverage~ = use": "leveraged" becomes "used". Null where the words cannot say which form is meant: "made a choice" (chosen, chose?), "he put an
 * end to it" (ends, ended?).
 */
function inForm(plain: string, source: string, form: Match['form'], tokens: readonly Token[], from: number): string | null {
  if (!/^\(?\s*[\p{L}|/-]+~/u.test(source)) return plain
  const [word = '', ...rest] = plain.split(' ')
  const verb = tokens[from]?.lower ?? ''
  if (form === 'base') return inflect(verb, 'ed') === verb && !AFTER_BASE.has(tokens[from - 1]?.lower ?? '') ? null : plain
  return form === 'ed' && hasTwoPasts(word) ? null : [inflect(word, form), ...rest].join(' ')
}

/** After these a verb stands in its base form. */
const AFTER_BASE = new Set("to will 'll wo n't not can could may might must shall should would do does did let".split(' '))

/** Not where "a" would have to become "an": the article stands outside the words that are replaced. */
function fits(plain: string | null, tokens: readonly Token[], from: number): string | null {
  const before = tokens[from - 1]?.lower
  if (plain === null || (before !== 'a' && before !== 'an')) return plain
  return /^[aeiou]/i.test(plain) === (before === 'an') ? plain : null
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
