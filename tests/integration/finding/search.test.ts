import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from '@/lib/domain/finding/words'
import { changeDetails } from '@/lib/server/proposals/change-details'
import { aMember, aWorkspace, draftProposal, type Somebody, type SomeWorkspace } from '@/prisma/factories'
import { saying, titlesOf } from '@/tests/support/finding'

describe('searching the text of proposals', () => {
  let here: SomeWorkspace
  let stranger: Somebody
  let elsewhere: SomeWorkspace
  const titled = ['Second Bell', 'Quiet Hour', 'Pharmacy Counter', 'Glovebox Reminder', 'Who Are You', 'Café Zürich’s Delivery']
  beforeAll(async () => {
    here = await aWorkspace()
    elsewhere = await aWorkspace()
    stranger = await aMember(here.workspace, 'guest')
    for (const [at, title] of titled.entries()) {
      const headline = ['Nobody waits for medicine again', '', 'Happiness delivered daily', 'Пожар в городе', '', 'The o’clock'][
        at
      ]
      await draftProposal(here.admin, { title, content: saying({ headline, subheading: `Number ${at}`, problem: PROBLEMS[at] }) })
    }
  })

  const PROBLEMS = [
    'Patients are noticing missed doses, 1e5 of them; state-of-the-art trays cost £2.10.',
    'Noise hurts. Families left their shopping and didn’t return to northgate.example/quiet. L’été, O’Brien, Lüdenscheidt-Straße.',
    'Queues run to forty-five minutes in winter and/or spring.',
    'A 2nd dose in a car 0x1f gets warm: -40 to +60 °C.',
    'Tell us.',
    '½ of all parcels were returned ✓ unopened.',
  ]

  it.each([
    ['bell', 'Second Bell'],
    ['BELL second', 'Second Bell'],
    ['second b', 'Second Bell'],
    ['notice', 'Second Bell'],
    ['patient dose', 'Second Bell'],
    ['happine', 'Pharmacy Counter'],
    ['who are you', 'Who Are You'],
    ['cafe zurich', 'Café Zürich’s Delivery'],
    ['CAFÉ', 'Café Zürich’s Delivery'],
    ['пожар', 'Glovebox Reminder'],
    ['did not', null],
    ["didn't", 'Quiet Hour'],
    ['northgate', 'Quiet Hour'],
    ['art of', 'Second Bell'],
    ['doses missed', 'Second Bell'],
    ['pharmcay', 'Pharmacy Counter'],
    ['glovebx reminder', 'Glovebox Reminder'],
    ['famlies', 'Quiet Hour'],
    ['hapiness', 'Pharmacy Counter'],
    ['вагород', null],
    ['пожра', 'Glovebox Reminder'],
    ['qeues in winterr', 'Pharmacy Counter'],
    ['quesu in winter', null],
    ['xylophone', null],
    ['"second bell"', 'Second Bell'],
    ['second%bell_', 'Second Bell'],
    ["'second' & !bell | (bell):*", 'Second Bell'],
    ['second\u0000bell\u001b ', 'Second Bell'],
    ['trays cost £2.10', 'Second Bell'],
    ['45 minutes', null],
    ['forty-five minutes', 'Pharmacy Counter'],
    ['are you who', 'Who Are You'],
    [`second ${'bell '.repeat(100)}`, 'Second Bell'],
    ['x'.repeat(500), null],
    ['Lüdenscheidt-Straße', 'Quiet Hour'],
    ['ludenscheidt strasse', 'Quiet Hour'],
    ['été', 'Quiet Hour'],
    ["L'ÉTÉ", 'Quiet Hour'],
    ['brien', 'Quiet Hour'],
    ["o'brien", 'Quiet Hour'],
  ])('%s finds %s', async (q, title) => {
    const found = await titlesOf(here.admin.ctx, { q })
    expect(found[0] ?? null).toBe(title)
  })

  it('puts a match in title and headline before one in the text alone', async () => {
    const { admin } = await aWorkspace()
    await draftProposal(admin, { title: 'Waits', content: saying({ problem: 'The bell is late.' }) })
    await draftProposal(admin, { title: 'Bell' })
    await draftProposal(admin, { title: 'Walks', content: saying({ problem: 'A bell.' }) })
    await draftProposal(admin, { title: 'Bull' })
    await draftProposal(admin, { title: 'Belly Laugh' })
    // What is one letter away comes last.
    expect(await titlesOf(admin.ctx, { q: 'bell ' })).toEqual(['Bell', 'Walks', 'Waits', 'Belly Laugh'])
    expect(await titlesOf(admin.ctx, { q: 'bell' })).toEqual(['Belly Laugh', 'Bell', 'Walks', 'Waits'])
    expect(await titlesOf(admin.ctx, { q: 'bell', sort: 'title' })).toEqual(['Bell', 'Belly Laugh', 'Waits', 'Walks'])
  })

  it('finds a text by any of its words in any order, the last one cut to three letters or more', async () => {
    const place = fc.record({
      at: fc.nat(titled.length - 1),
      picks: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      cut: fc.nat(),
    })
    await fc.assert(
      fc.asyncProperty(place, async ({ at, picks, cut }) => {
        const words = wordsOf(`${titled[at]} ${PROBLEMS[at]}`)
        const chosen = picks.map((pick) => words[pick % words.length] ?? '')
        const last = [...(chosen.pop() ?? '')]
        chosen.push(last.slice(0, Math.max(3, cut % (last.length + 1))).join(''))
        expect(await titlesOf(here.admin.ctx, { q: chosen.join(' ') })).toContain(titled[at])
      }),
      { numRuns: 150 },
    )
  })

  it('finds a title or a text in spite of one typing error in a word of five letters or more', async () => {
    const mistake = fc.record({
      at: fc.nat(),
      isInText: fc.boolean(),
      word: fc.nat(),
      place: fc.nat(),
      kind: fc.nat(3),
      letter: fc.constantFrom(...'aeiknorst'),
    })
    await fc.assert(
      fc.asyncProperty(mistake, async ({ at, isInText, word, place, kind, letter }) => {
        const title = titled[at % titled.length] ?? ''
        const words = wordsOf(isInText ? (PROBLEMS[at % titled.length] ?? '') : title).slice(0, 12)
        const long = words.flatMap((one, index) => (one.length >= 5 ? [index] : []))
        const index = long[word % long.length]
        if (index === undefined) return
        const letters = [...(words[index] ?? '')]
        const spot = place % (letters.length - 1)
        if (kind === 0) letters.splice(spot, 1)
        if (kind === 1) letters.splice(spot, 0, letter)
        if (kind === 2) letters[spot] = letter
        if (kind === 3) letters.splice(spot, 2, letters[spot + 1] ?? '', letters[spot] ?? '')
        words[index] = letters.join('')
        for (const sort of ['best', 'title']) {
          expect(await titlesOf(here.admin.ctx, { q: words.join(' '), sort }), words.join(' ')).toContain(title)
        }
        // Where the wrong word is all there is, nobody finds it who may not read it, and no other workspace has it.
        const q = words[index] ?? ''
        expect(await titlesOf(here.admin.ctx, { q })).toContain(title)
        for (const { ctx } of [stranger, elsewhere.admin]) expect(await titlesOf(ctx, { q })).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('takes any input for words and never for an operator', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        expect(await titlesOf(here.admin.ctx, { q })).toBeInstanceOf(Array)
      }),
      { numRuns: 40 },
    )
  })

  it('follows a new title at once', async () => {
    const { admin } = await aWorkspace()
    const { id } = await draftProposal(admin, { title: 'Second Bell' })
    const details = { teamId: null, launchDate: null, engineeringMonths: null }
    const seen = { ...details, title: 'Second Bell' }
    await changeDetails(admin.ctx, { proposalId: id, ...details, title: 'Third Drum', seen })
    expect(await titlesOf(admin.ctx, { q: 'drum' })).toEqual(['Third Drum'])
    expect(await titlesOf(admin.ctx, { q: 'bell ' })).toEqual([])
  })
})
