import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { readMarkdown } from '@/lib/clarity/read-markdown'
import { readTokens } from '@/lib/clarity/tokens'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'
import { NO_ANSWERS } from '@/lib/domain/five-questions'
import { PART_KEYS } from '@/lib/domain/prfaq'

const look = (text: string, part = PART_KEYS[4] as (typeof PART_KEYS)[number]) =>
  check({ blocks: [{ key: 'b', part, text }], known: null }, NO_CLARITY_CONTEXT)

/** What the questions about the whole read, too. */
const KNOWN = { product: 'Second Bell', company: 'Northgate Pharmacy', answers: NO_ANSWERS, today: '2026-11-25', setAside: {} }
const lookWhole = (text: string) =>
  check({ blocks: PART_KEYS.map((part) => ({ key: part, part, text })), known: KNOWN }, NO_CLARITY_CONTEXT)

const ODD = fc.constantFrom(
  '\u200b',
  '\u200d',
  '👩‍👩‍👧',
  '🇬🇧',
  '\ud800',
  '\udc00',
  '<b>',
  '</script>',
  '&amp;',
  'שלום',
  'مرحبا',
  '漢字',
  '“',
  '”',
  '"',
  "'",
  '—',
  '--',
  '-',
  '#1',
  '1,200',
  '$4',
  '%',
  '\n',
  '\u2028',
  '\t',
  '\u00a0',
  '(',
  ')',
  'e\u0301',
  '\u0000',
  '\ufffd',
  '…',
  '!!!',
  'A.',
  'U.S.',
)
const WORDS = fc.constantFrom(
  'the',
  'solution',
  'leverages',
  'is',
  'designed',
  'to',
  'be',
  'API',
  'many',
  'and',
  'more',
  'leading',
  'faster',
  'will',
  'ring',
  'seamless',
  'in',
  'order',
  'roadmap',
  'Second',
  'Bell',
)
const TEXT = fc
  .array(fc.oneof({ weight: 4, arbitrary: WORDS }, ODD, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 60 })
  .chain((parts) => fc.constantFrom(' ', '', '-', '. ').map((joint) => parts.join(joint)))

describe('any text', () => {
  it('is survived, and each finding lies within the text and says its words', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom(...PART_KEYS), (text, part) => {
        for (const { start, end, words, from, to, sentence } of look(text, part).findings) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(to)
          expect(text.slice(start, end)).toBe(words)
          expect(text.slice(from, to)).toBe(sentence)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('has its tokens in order, each where it says', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let at = 0
        for (const token of readTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          at = token.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('may use every block of Unicode', () => {
    for (let code = 0; code < 0x110000; code += 251) {
      const letter = String.fromCodePoint(code)
      expect(look(`${letter}${letter} the ${letter} is ${letter}.`).version).toBeTruthy()
    }
  })

  it.each(['', ' ', '\n\n', '.', '“', '\u200b'])('may be next to nothing: %j', (text) => {
    expect(look(text).findings).toEqual([])
  })

  // Work that grew with the square of the length would take hours here and run into the time limit of a test.
  it.each([
    ['without a space', 'a', 1_000_000],
    ['of letters and stops', 'a.b', 1_000_000],
    ['of opening quotes', '“', 1_000_000],
    ['of hyphens', 'a-', 1_000_000],
    ['of short words', 'a ', 100_000],
    ['of one sentence with a finding in every third word', 'the solution will be leveraged by many ', 200_000],
    ['of short sentences', 'The solution is leveraged. ', 200_000],
    ['of families', '👩‍👩‍👧 ', 100_000],
    ['of brackets', '( ', 100_000],
    ['of acronyms', 'ABX ', 200_000],
  ])('may be very long: %s', { timeout: 60_000 }, (_, unit, letters) => {
    expect(look(unit.repeat(letters / unit.length)).version).toBeTruthy()
  })

  it.each(['A', '.', 'A.', 'a-', '1,', '1 ', 'A ', '‘a ', "'a ", 'said A ', 'a@', 'A\n', '\n', '“a b c d ', '(', '— A '])(
    'may be very long in every part of a document that is asked about as a whole: %j',
    { timeout: 60_000 },
    (unit) => {
      expect(lookWhole(`${unit.repeat(15_000 / unit.length)} the end`).version).toBeTruthy()
    },
  )

  it.each(['#', '> ', '![', '[a](', '**a', '```\n', '<!--', '|', '- ', '1. ', 'a\n===\n', 'Q: a?\n', '_a'])(
    'may be very long in Markdown: %j',
    { timeout: 60_000 },
    (unit) => {
      expect(readMarkdown(unit.repeat(100_000 / unit.length), '2026-11-25').blocks.length).toBeGreaterThanOrEqual(0)
    },
  )
})
