import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSought, highlight, quote, type Sought } from '@/lib/domain/finding/highlight'

const sought = (words: string, beginning: string | null = null): Sought => {
  const list = words ? words.split(' ') : []
  return { words: list, stems: list.map((word) => word.replace(/(ing|ed|s|y|e)$/, '')), beginning }
}
const marked = (text: string, what: Sought) =>
  highlight(text, what)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

describe('pointing out what was searched', () => {
  it.each([
    ['With Second Bell, somebody notices.', sought('notice', 'bel'), 'With Second [Bell], somebody [notices].'],
    ['They don’t wait in Zürich', sought('dont zurich'), 'They [don’t] wait in [Zürich]'],
    ['Happy, happiness; unhappy', sought('happy'), '[Happy], [happiness]; unhappy'],
    ['A bellows is no bell', sought('bell'), 'A bellows is no [bell]'],
    ['<b>bell</b> & co', sought('bell'), '<b>[bell]</b> & co'],
    ['Nothing', sought('bell'), 'Nothing'],
    ['', sought('bell'), ''],
  ])('%s', (text, what, expected) => expect(marked(text, what)).toBe(expected))

  it('loses no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ minLength: 1, maxLength: 3 }),
        (text, beginning) => {
          const pieces = highlight(text, sought('the', beginning))
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        },
      ),
    )
  })
})

describe('a quotation', () => {
  const long = `${'word '.repeat(60)}the bell rang late ${'more '.repeat(60)}`

  it('stands around the first hit, cut between words', () => {
    const text = (quote(long, sought('bell')) ?? []).map((piece) => piece.text).join('')
    expect(text).toMatch(/^… word .*the bell rang late more.* …$/)
    expect(text.length).toBeLessThan(170)
  })

  it('is the whole of a short text, and nothing without a hit', () => {
    expect(quote('The bell rang.', sought('bell'))).toEqual([
      { text: 'The ', hit: false },
      { text: 'bell', hit: true },
      { text: ' rang.', hit: false },
    ])
    expect(quote(long, sought('xylophone'))).toBeNull()
  })

  it('always shows its hit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 60 })),
        fc.array(fc.string({ maxLength: 30 })),
        (before, after) => {
          const pieces = quote([...before, 'zebra', ...after].join(' '), sought('zebra'))
          expect(pieces?.some(({ text, hit }) => hit && text === 'zebra')).toBe(true)
        },
      ),
    )
  })

  it('counts each word once', () => {
    expect(countSought('The bell, the bells and a pharmacy', sought('bell', 'phar'))).toBe(2)
    expect(countSought('nothing here', sought('bell', 'phar'))).toBe(0)
  })
})
