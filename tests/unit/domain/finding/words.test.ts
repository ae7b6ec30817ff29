import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldWords, isNearable, mayBeNearable, nearKeys, wordsOf } from '@/lib/domain/finding/words'

describe('words as they are compared', () => {
  it.each([
    ['Pharmacy Bell', ['pharmacy', 'bell']],
    ["don’t, won't and O`Brien", ['dont', 'wont', 'and', 'obrien']],
    ['Café Zürich, naïve', ['cafe', 'zurich', 'naive']],
    ['state-of-the-art: £2.10 a_b', ['state', 'of', 'the', 'art', '2', '10', 'a', 'b']],
    ['Пожар, пожар!', ['пожар', 'пожар']],
    ['Second Bell™ ﬁnds ½', ['second', 'belltm', 'finds', '1', '2']],
    ['— … !', []],
    ['Straße, STRAẞE, Müller-Lüdenscheidt', ['strasse', 'strasse', 'muller', 'ludenscheidt']],
    ['Cœur, Ærø, Łódź', ['coeur', 'aero', 'lodz']],
    ['L’Oréal d’Artagnan', ['loreal', 'dartagnan']],
    ['100% of a_b* "quoted" \u0000\u001b[0m', ['100', 'of', 'a', 'b', 'quoted', '0m']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words))

  it('come out as they went in when they are read a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(wordsOf(text).join(' '))).toEqual(wordsOf(text))
      }),
    )
  })

  it('hold letters and digits alone, in whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 60, maxLength: 90 }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]{1,64}$/u)
      }),
    )
  })
})

describe('words by which a text is found', () => {
  it.each([
    ['L’été at O’Brien’s', ['lete', 'at', 'obriens', 'ete', 'brien']],
    ["We'll say: don't. Rock'n'roll", ['well', 'say', 'dont', 'rocknroll', 'roll']],
    ["'quoted' 5'3", ['quoted', '53']],
  ])('%s', (text, words) => expect(heldWords(text)).toEqual(words))

  it('of a text without a space are read in one go', () => {
    expect(heldWords('z'.repeat(300_000))).toEqual(['z'.repeat(64)])
  })

  it('of plain English are the same beside a letter that is not', () => {
    const plain = fc.array(fc.constantFrom(..." aBcz09'’`“”–—…£.-_~"), { maxLength: 40 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(plain, (text) => {
        expect(wordsOf(`${text} ł`)).toEqual([...wordsOf(text), 'l'])
        expect(new Set(heldWords(`${text} ł`))).toEqual(new Set([...heldWords(text), 'l']))
      }),
    )
  })

  it('are those that are compared, and maybe more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(heldWords(text).slice(0, wordsOf(text).length)).toEqual(wordsOf(text))
      }),
    )
  })
})

describe('near keys', () => {
  it('are shared by two words that one typing error parts', () => {
    const letter = fc.constantFrom(...'abcdeghilmnoprst')
    const word = fc.array(letter, { minLength: 5, maxLength: 12 })
    const error = fc.constantFrom('in', 'out', 'changed', 'swapped')
    fc.assert(
      fc.property(word, error, fc.nat(), letter, (letters, kind, place, other) => {
        const at = place % (letters.length - (kind === 'swapped' ? 1 : 0))
        const typed = [...letters]
        if (kind === 'in') typed.splice(at, 0, other)
        if (kind === 'out') typed.splice(at, 1)
        if (kind === 'changed') typed[at] = other
        if (kind === 'swapped') typed.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')
        const keys = new Set(nearKeys(letters.join('')))
        expect(nearKeys(typed.join('')).some((key) => keys.has(key))).toBe(true)
      }),
    )
  })

  it('are made of words of 5 to 32 letters, which may be typed with one less or more', () => {
    const lengths = (holds: (word: string) => boolean) =>
      Array.from({ length: 64 }, (_, at) => at + 1).filter((length) => holds('x'.repeat(length)))
    expect([lengths(isNearable).at(0), lengths(isNearable).at(-1)]).toEqual([5, 32])
    expect([lengths(mayBeNearable).at(0), lengths(mayBeNearable).at(-1)]).toEqual([4, 33])
  })

  it('are not shared by words that have little in common', () => {
    const keys = new Set(nearKeys('pharmacy'))
    for (const other of ['farmacia', 'harmony', 'privacy', 'pharma'])
      expect(
        nearKeys(other).some((key) => keys.has(key)),
        other,
      ).toBe(false)
  })
})
