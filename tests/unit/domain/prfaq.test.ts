import { describe, expect, it } from 'vitest'
import {
  FAQS,
  gapsInWords,
  isFaqKey,
  isLineKey,
  isSectionDone,
  isSectionKey,
  lengthInWords,
  PART_KEYS,
  pages,
  partTitle,
  SECTION_KEYS,
  SECTIONS,
  wordsOverPage,
} from '@/lib/domain/prfaq'

describe('the sections of a press release', () => {
  it('come in the order in which they are read', () => {
    expect(SECTION_KEYS).toEqual([
      'headline',
      'subheading',
      'summary',
      'problem',
      'solution',
      'leaderQuote',
      'howItWorks',
      'customerQuote',
      'callToAction',
    ])
    expect(SECTIONS.filter((section) => section.kind === 'line').map((section) => section.key)).toEqual([
      'headline',
      'subheading',
    ])
  })

  it('each have a title and a short prompt', () => {
    for (const section of SECTIONS) {
      expect(section.title).not.toBe('')
      expect(section.prompt.split(' ').length).toBeLessThanOrEqual(20)
    }
    for (const faq of FAQS) expect(partTitle(faq.key)).toBe(faq.title)
    expect(PART_KEYS).toHaveLength(11)
  })

  it('are told apart from question lists', () => {
    expect(isSectionKey('problem')).toBe(true)
    expect(isSectionKey('customerFaq')).toBe(false)
    expect(isFaqKey('internalFaq')).toBe(true)
    expect(isFaqKey('toString')).toBe(false)
    expect(isLineKey('headline')).toBe(true)
    expect(isLineKey('summary')).toBe(false)
  })
})

describe('length', () => {
  it.each([
    [0, 0],
    [225, 0.5],
    [450, 1],
    [451, 1.01],
    [600, 1.34],
  ])('of %d words is %d pages', (words, expected) => {
    expect(pages(words)).toBe(expected)
  })

  it('says how many words to cut', () => {
    expect(wordsOverPage(450)).toBe(0)
    expect(wordsOverPage(489)).toBe(39)
    expect([1, 450, 489].map(lengthInWords)).toEqual([
      '1 word, 0.01 page',
      '450 words, 1.00 page',
      '489 words, 1.09 pages. Cut 39.',
    ])
  })

  it('makes a section done as soon as it has words', () => {
    expect(isSectionDone(0)).toBe(false)
    expect(isSectionDone(1)).toBe(true)
  })
})

describe('what is still empty, in words', () => {
  it.each([
    [[], null],
    [['problem'], 'Still empty: Problem.'],
    [['problem', 'solution'], 'Still empty: Problem and Solution.'],
    [['problem', 'solution', 'callToAction'], 'Still empty: Problem, Solution and Call to action.'],
    [['problem', 'solution', 'leaderQuote', 'callToAction'], 'Still empty: Problem, Solution and 2 more.'],
    [SECTION_KEYS, null],
  ] as const)('%j', (gaps, words) => {
    expect(gapsInWords(gaps)).toBe(words)
  })
})
