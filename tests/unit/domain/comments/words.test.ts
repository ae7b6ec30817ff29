import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around } from '@/lib/domain/comments/around'
import { chooseThreads } from '@/lib/domain/comments/filters'
import { findAgain, findWords, wordsAt } from '@/lib/domain/comments/find-words'
import { StartThreadInput } from '@/lib/domain/comments/inputs'
import { inWords, mentionOf, mentionsIn, piecesOf, withMentions } from '@/lib/domain/comments/mentions'
import type { ThreadView } from '@/lib/domain/comments/thread-view'

const TEXT = 'If nobody answers, it rings a friend. A friend may ring back. Ask a friend.'

describe('words of a thread', () => {
  it('are found where their surroundings fit best', () => {
    const at = TEXT.lastIndexOf('a friend')
    expect(findWords(TEXT, wordsAt(TEXT, at, at + 8))).toBe(at)
    expect(findWords(TEXT, { quote: 'nobody here', before: '', after: '' })).toBeNull()
    expect(findWords(TEXT, { quote: '', before: '', after: '' })).toBeNull()
  })

  it('are found again only in their own place', () => {
    const at = TEXT.indexOf('a friend')
    const words = wordsAt(TEXT, at, at + 8)
    expect(findAgain(TEXT, words)).toBe(at)
    const without = TEXT.slice(0, at) + TEXT.slice(at + 9)
    expect(findAgain(without, words)).toBeNull()
    expect(findAgain(`So: ${TEXT}`, words)).toBe(at + 4)
  })

  it('stand where they were read, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 60 }),
        fc.nat(59),
        fc.nat(20),
        (text, start, length) => {
          const from = start % text.length
          const to = Math.min(text.length, from + 1 + length)
          const words = wordsAt(text, from, to)
          const found = findWords(text, words)
          expect(found).not.toBeNull()
          if (found !== null) expect(wordsAt(text, found, found + words.quote.length)).toEqual(words)
        },
      ),
    )
  })

  it('are shown with a little of their sentence', () => {
    const at = TEXT.indexOf('a friend')
    expect(around(wordsAt(TEXT, at, at + 8))).toEqual({ before: 'answers, it rings '.split(' ').slice(-3).join(' '), after: '' })
    expect(around({ before: 'It is late. take ', after: ' home. Then rest' })).toEqual({ before: 'take ', after: ' home' })
    expect(around({ before: '', after: ' the patient has chosen to ring' })).toEqual({
      before: '',
      after: ' the patient has chosen',
    })
  })
})

describe('mentions', () => {
  const people = [
    { id: 'ann1', name: 'Ann' },
    { id: 'lee2', name: 'Ann Lee' },
  ]
  it('are kept as ids and told as names', () => {
    const text = withMentions('@Ann Lee asks @Ann, and @Nobody.', people)
    expect(text).toBe(`${mentionOf('lee2')} asks ${mentionOf('ann1')}, and @Nobody.`)
    expect(mentionsIn(`${text} ${mentionOf('lee2')}`)).toEqual(['lee2', 'ann1'])
    expect(inWords(text, (id) => people.find((person) => person.id === id)?.name ?? '')).toBe('@Ann Lee asks @Ann, and @Nobody.')
    expect(piecesOf(text)).toEqual([{ personId: 'lee2' }, { words: ' asks ' }, { personId: 'ann1' }, { words: ', and @Nobody.' }])
  })

  it('lose no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<@a>', '<@', '>', 'x', '@') }), (text) => {
        const back = piecesOf(text)
          .map((piece) => ('words' in piece ? piece.words : mentionOf(piece.personId)))
          .join('')
        expect(back).toBe(text)
      }),
    )
  })
})

describe('what a browser sends', () => {
  const base = { proposalId: '0199c0de-0000-7000-8000-000000000001', target: { kind: 'whole' } }
  it.each([
    ['a text without end', { text: 'x'.repeat(4001) }],
    ['a change without end', { text: '', replacement: 'x'.repeat(2001) }],
    ['a place without end', { text: 'x', target: { kind: 'selection', root: 's:summary', from: 'A'.repeat(404), to: 'AAAA' } }],
    ['a place that is none', { text: 'x', target: { kind: 'selection', root: 's:summary', from: '!', to: '!' } }],
    ['a part that there is none of', { text: 'x', target: { kind: 'section', part: 'nowhere' } }],
  ])('is refused: %s', (_, over) => {
    expect(StartThreadInput.safeParse({ ...base, ...over }).success).toBe(false)
  })

  it('is storable whatever it holds', () => {
    const { text, replacement } = StartThreadInput.parse({ ...base, text: ' a\u0000\ud800b ', replacement: ' two\n lines ' })
    expect([text, replacement]).toEqual(['a\ufffdb', ' two lines '])
  })
})

describe('filters', () => {
  const thread = (id: string, over: Partial<ThreadView> = {}): ThreadView => ({
    id,
    target: 'selection',
    part: 'summary',
    slot: null,
    quote: '',
    before: '',
    after: '',
    revision: null,
    anchor: 'placed',
    blocks: false,
    startedById: 'ann',
    change: null,
    resolved: null,
    comments: [],
    may: {} as ThreadView['may'],
    ...over,
  })
  const person = { id: 'ben', name: 'Ben', initials: 'B', colour: 'p1' as const }
  const threads = [
    thread('late'),
    thread('early', { blocks: true }),
    thread('whole', { part: null, target: 'whole', startedById: 'ben' }),
    thread('problem', { part: 'problem' }),
    thread('done', { resolved: { by: person, at: '' } }),
  ]
  const ids = (filter: 'open' | 'mine' | 'blocking' | 'resolved', part: 'summary' | null = null) =>
    chooseThreads(threads, { filter, part }, 'ben', ['early', 'late']).map(({ id }) => id)

  it('choose, and keep reading order', () => {
    expect(ids('open')).toEqual(['whole', 'early', 'late', 'problem'])
    expect(ids('mine')).toEqual(['whole'])
    expect(ids('blocking')).toEqual(['early'])
    expect(ids('resolved')).toEqual(['done'])
    expect(ids('open', 'summary')).toEqual(['early', 'late'])
  })
})
