import { describe, expect, it } from 'vitest'
import { keptText, partsToPut } from '@/components/writing/kept-text'
import { differingParts, joinParts, plainParts } from '@/components/writing/plain-text'
import { sampleContent } from '@/tests/support/editor-content'

describe('text as it goes to the clipboard', () => {
  const text = (key: string) => plainParts(sampleContent()).find((part) => part.key === key)?.text

  it('keeps paragraphs, points, numbers, quotes, cells and line breaks', () => {
    expect(text('summary')).toBe('LEEDS. 19 November 2026. Second Bell is a tray.\n\nIt rings twice.')
    expect(text('problem')).toBe('Half of all patients\n\n- miss a dose\n- do not say so')
    expect(text('solution')).toBe('3. Put it on the table\n4. Open the lid\n\nThat is all.')
    expect(text('leaderQuote')).toBe('> We built it for our parents.')
    expect(text('howItWorks')).toBe('Step\tTime\nFill\t2 minutes\n\n£2.10 a month.')
    expect(text('customerQuote')).toBe('It rang.\nI went.')
  })

  it('names each part', () => {
    const parts = plainParts(sampleContent()).slice(0, 2)
    expect(joinParts(parts)).toMatch(/^Headline\n\nSecond Bell rings[\s\S]*\n\n\nSubheading\n\nA pharmacy tray/)
  })
})

describe('what the server did not take', () => {
  it('is the parts that say something else there', () => {
    const mine = sampleContent()
    mine.sections.headline = 'My own words'
    expect(differingParts(mine, sampleContent()).map((part) => part.key)).toEqual(['headline'])
    expect(keptText('too-large', mine, sampleContent())).toMatchObject({
      reason: 'too-large',
      parts: [{ key: 'headline', title: 'Headline', text: 'My own words' }],
    })
  })

  it('is nothing when every word arrived all the same', () => {
    expect(keptText('refused', sampleContent(), sampleContent())).toBeNull()
  })

  it('goes back where nobody wrote since, and stays kept where somebody did', () => {
    const mine = sampleContent()
    mine.sections.headline = 'My own words'
    mine.sections.subheading = 'Mine as well'
    const kept = keptText('read-only', mine, sampleContent())
    if (!kept) throw new Error('nothing was kept')
    const next = sampleContent()
    next.sections.subheading = 'Somebody else was here'
    const { fits, changed } = partsToPut(kept, next)
    expect([fits.map(({ key }) => key), changed.map(({ key }) => key)]).toEqual([['headline'], ['subheading']])
    expect(partsToPut({ ...kept, base: undefined }, next).fits).toEqual([])
  })

  it('leaves out parts that were emptied', () => {
    const mine = sampleContent()
    mine.sections.headline = ''
    expect(keptText('refused', mine, sampleContent())).toBeNull()
  })
})
