import type { FaqKey } from '@/lib/domain/prfaq'
import { answersStandard, type StandardKey, type StandardQuestion, standardQuestions } from '@/lib/domain/standard-questions'
import { type Check, type CoachedEntry, type CoachFacts, check } from './check'
import { excerpt, figures } from './words'

/** Letters of one line on the page; an answer of one line waves its hands (ours). */
export const LINE_LETTERS = 66

export type StandardState = StandardQuestion & {
  /** The entry that answers it, or is there to. */
  entry: CoachedEntry | null
  isAnswered: boolean
  /** Why it does not apply; null where it does. */
  reason: string | null
}

/** How each standard question of a list stands, in order. */
export function standardStates(list: FaqKey, facts: Pick<CoachFacts, 'faqs' | 'setAside'>): StandardState[] {
  return standardQuestions(list).map((standard) => {
    const entries = facts.faqs[list].filter((entry) => answersStandard(standard, entry))
    const answered = entries.find((entry) => entry.answer.trim() !== '')
    return {
      ...standard,
      entry: answered ?? entries[0] ?? null,
      isAnswered: answered !== undefined,
      reason: facts.setAside[standard.key] ?? null,
    }
  })
}

/** A whole list: every standard question answered or set aside, and no question without its answer. */
export function checkList(list: FaqKey, facts: CoachFacts): Check[] {
  const open = standardStates(list, facts).filter((state) => !state.isAnswered && state.reason === null)
  const entries = facts.faqs[list]
  const short = entries.find((entry) => !isLong(entry))
  return [
    check(
      'standard',
      'Every standard question is answered',
      open.length === 0,
      `${open.length === 1 ? 'One is' : `${open.length} are`} open: ${open[0]?.question ?? ''}`,
    ),
    check(
      'long',
      'No answer of one line',
      entries.length > 0 && !short,
      entries.length === 0 ? 'There is no question yet.' : 'Name the number, the limit, the risk or what you do not know.',
      short?.question,
    ),
  ]
}

/** One question and its answer, with what its standard question asks for beyond words. */
export function checkEntry(list: FaqKey, entry: CoachedEntry): Check[] {
  const standard = standardQuestions(list).find((one) => answersStandard(one, entry))
  return [
    check(
      'asked',
      'Asks a question',
      entry.question.trim() !== '' ? entry.question.trim() : null,
      'Write the question as they would ask it.',
    ),
    check(
      'long',
      'Answers in more than one line',
      isLong(entry),
      'Name the number, the limit, the risk or what you do not know.',
    ),
    ...(standard ? (BEYOND_WORDS[standard.key]?.(entry) ?? []) : []),
  ]
}

function isLong({ answer }: CoachedEntry): boolean {
  const text = answer.trim()
  return text.length > LINE_LETTERS || text.split('\n').filter((line) => line.trim()).length > 1
}

const BEYOND_WORDS: Partial<Record<StandardKey, (entry: CoachedEntry) => Check[]>> = {
  cost: (entry) => [figureCheck(entry, /\bfree\b|\bnothing\b/iu, 'Says the price')],
  market: (entry) => [figureCheck(entry, null, 'Counts them')],
  economics: (entry) => [figureCheck(entry, null, 'Gives the figures')],
  risks: (entry) => [figureCheck(entry, /\bwe do not know\b|\bunknown\b/iu, 'Gives a risk its evidence')],
  scope: (entry) => [
    check(
      'three',
      'Names three things or more',
      entry.items >= 3 || entry.answer.split('\n').filter((line) => line.trim()).length >= 3 || separate(entry.answer) >= 3,
      'List three things that you will not build.',
    ),
  ],
  metric: (entry) => [figureCheck(entry, null, 'Gives a threshold'), dateCheck(entry)],
  stop: (entry) => [figureCheck(entry, null, 'Gives a number'), dateCheck(entry)],
}

function figureCheck({ answer }: CoachedEntry, instead: RegExp | null, label: string): Check {
  const figure = figures(answer)[0]
  const word = instead?.exec(answer)
  const place = figure ?? (word && { from: word.index, to: word.index + word[0].length })
  return check('figure', label, place ? excerpt(answer, place.from, place.to) : null, 'Which number is it?')
}

function dateCheck({ answer }: CoachedEntry): Check {
  const found = WHEN.exec(answer)
  return check(
    'date',
    'Gives a date',
    found && excerpt(answer, found.index, found.index + found[0].length),
    'By when will you look?',
  )
}

function separate(answer: string): number {
  return answer.split(/[.;,]|\band\b|\bor\b/u).filter((part) => /\p{L}{2}/u.test(part)).length
}

const WHEN =
  /\b(?:(?:january|february|march|april|june|july|august|september|october|november|december)\b|may \d|(?:19|20)\d\d\b|q[1-4]\b|(?:after|within|in|by|for) (?:the )?(?:first |next )?(?:\w+ )?(?:days?|weeks?|months?|quarters?|years?)\b|(?:christmas|easter|spring|summer|autumn|winter)\b|\d+ (?:days?|weeks?|months?|years?))/iu
