import { describe, expect, it } from 'vitest'
import { promiseIdentity, promisesOf } from '@/lib/domain/after-launch/promises'

const SENTENCES = [
  { section: 'headline', sentence: 'A bell that rings twice' },
  { section: 'solution', sentence: 'It rings after 30 minutes, and again after 30 minutes.' },
  { section: 'solution', sentence: 'It costs £2 a week.' },
  { section: 'howItWorks', sentence: 'It costs £2 a week.' },
  { section: 'howItWorks', sentence: 'It costs £2 a week.' },
] as const

describe('the promises of a release', () => {
  it('are its figures with their sentences, in reading order, a repeated sentence once a section', () => {
    const found = promisesOf(SENTENCES).map(({ section, figure, nth }) => [section, figure.words, nth])
    expect(found).toEqual([
      ['headline', 'twice', 0],
      ['solution', '30 minutes', 0],
      ['solution', '30 minutes', 1],
      ['solution', '£2 a week', 0],
      ['howItWorks', '£2 a week', 0],
    ])
  })

  it('are each their own', () => {
    const ids = promisesOf(SENTENCES).map(promiseIdentity)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('stay the same when sentences around them change', () => {
    const before = promisesOf(SENTENCES).map(promiseIdentity)
    const after = promisesOf([{ section: 'summary', sentence: 'It is new.' }, ...SENTENCES.slice(1)]).map(promiseIdentity)
    expect(before.slice(1)).toEqual(after)
  })
})
