import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import type { BlockResult } from '@/lib/clarity/check-block'
import { type ClarityContext, type ClarityKind, NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'
import type { PartKey } from '@/lib/domain/prfaq'

function findings(texts: [PartKey, string][], context: Partial<ClarityContext> = {}) {
  const blocks = texts.map(([part, text], index) => ({ key: `${part}.${index}`, part, text }))
  return check({ blocks, known: null }, { ...NO_CLARITY_CONTEXT, ...context }).findings
}
const kinds = (texts: [PartKey, string][], context?: Partial<ClarityContext>) => findings(texts, context).map(({ kind }) => kind)
const of = (kind: ClarityKind, texts: [PartKey, string][]) => findings(texts).filter((one) => one.kind === kind)

describe('a finding', () => {
  it('says its words, its sentence, why it matters here and what to do', () => {
    const [one] = findings([['solution', 'She lifts the lid. The tray leverages a bell.']])
    expect(one).toMatchObject({
      kind: 'jargon',
      severity: 'fix',
      words: 'leverages',
      sentence: 'The tray leverages a bell.',
      from: 19,
    })
    expect(one?.wayOut).toEqual({ type: 'replace', text: 'uses' })
    expect(one?.reason).toMatch(/^The solution has to show what the customer sees, .*leverages.*\.$/)
  })

  it('keeps the capital of what it replaces', () => {
    expect(findings([['solution', 'In order to eat, she cooks.']])[0]?.wayOut).toEqual({ type: 'replace', text: 'To' })
  })

  it('asks where nobody but the writer knows', () => {
    expect(findings([['problem', 'Many patients miss a dose.']])[0]?.wayOut).toEqual({
      type: 'ask',
      question: 'How many, which ones, or by when?',
    })
  })

  it('has the same name for the same words in the same sentence alone', () => {
    const [first, same, other] = findings([
      ['problem', 'Many patients miss a dose.'],
      ['solution', 'Many patients miss a dose.'],
      ['solution', 'Many patients miss one dose.'],
    ]).filter(({ kind }) => kind === 'vague')
    expect(same?.id).toBe(first?.id)
    expect(other?.id).not.toBe(first?.id)
  })
})

describe('the passive on screen', () => {
  it('is found only where nobody acts', () => {
    expect(
      kinds([
        ['solution', 'The tray was filled. The tray was filled by Ruth. The tray was filled by 2030. The lid is still shut.'],
      ]),
    ).toEqual(['passive', 'passive'])
  })
})

describe('the release', () => {
  it('is told as launched outside quotes', () => {
    expect(
      of('future', [['solution', 'The bell will ring at nine. “It will ring,” said Ruth. Her will is law.']]).map(
        ({ words }) => words,
      ),
    ).toEqual(['will ring'])
    expect(of('future', [['customerFaq', 'The bell will ring.']])).toEqual([])
  })

  it.each([
    ['Slotwise shows hauliers how long they’ll queue before they set off.', 0],
    ['You say which hours you will be awake.', 0],
    ['You pick a slot you’ll be in for.', 0],
    ['The board tells planners when they’ll unload.', 0],
    ['Ring Tom on 0114 496 0221 and he’ll bring you a sticker.', 0],
    ['Fernway opens a desk and it will help.', 1],
    ['When you send a photo you’ll get a slot.', 1],
    ['On Friday evening you’ll see who owes you.', 1],
    ['If you order a lid you’ll get it by noon.', 1],
    ['You will see how much it helps.', 1],
    ['Now you’ll pay less.', 1],
    ['Whoever orders a lid will get it.', 1],
  ])('promises nothing where somebody finds out or chooses: %s', (text, found) => {
    expect(of('future', [['solution', text]])).toHaveLength(found)
  })

  it('names one benefit in its subheading', () => {
    expect(of('benefits', [['subheading', 'Second Bell helps patients to remember doses and save money.']])).toHaveLength(1)
    expect(of('benefits', [['subheading', 'A faster and cheaper way to bake.']])).toHaveLength(1)
    expect(
      of('benefits', [['subheading', 'Second Bell is a free call for people who take four or more medicines a day.']]),
    ).toEqual([])
    expect(of('benefits', [['solution', 'It helps patients to remember doses and save money.']])).toEqual([])
  })

  it('says a thing once', () => {
    const claim = 'The telephone rings when a lid stays shut for 30 minutes.'
    const [one] = of('repeated', [
      ['summary', claim],
      ['solution', `She sleeps. When a lid stays shut for 30 minutes, the telephone rings.`],
    ])
    expect(one).toMatchObject({ part: 'solution', wayOut: { type: 'cut' }, severity: 'look' })
  })
})

describe('what a workspace says', () => {
  it('lets names and allowed terms pass', () => {
    expect(kinds([['solution', 'Open Seamless and ask.']], { names: ['Seamless'] })).toEqual([])
    expect(kinds([['solution', 'Ask for the DXT.']])).toEqual(['acronym'])
    expect(kinds([['solution', 'Ask for the DXT.']], { allowed: ['dxt'] })).toEqual([])
  })

  it('adds its own jargon with plainer words', () => {
    const [one] = findings([['solution', 'The dispensing unit rings.']], { own: [{ term: 'dispensing unit', plain: 'tray' }] })
    expect(one).toMatchObject({ kind: 'jargon', words: 'dispensing unit', wayOut: { type: 'replace', text: 'tray' } })
  })

  it('lets its own jargon stand where the customer says it, and a longer term that only holds such words does not', () => {
    const own = [{ term: 'dispensing unit', plain: 'tray' }]
    expect(kinds([['solution', 'The dispensing unit rings.']], { own, allowed: ['Dispensing unit'] })).toEqual([])
    expect(kinds([['solution', 'The dispensing unit rings.']], { own, allowed: ['unit'] })).toEqual(['jargon'])
  })

  it('switches kinds off, and makes them softer', () => {
    expect(kinds([['problem', 'Many patients leverage it.']], { kinds: { vague: 'off' } })).toEqual(['jargon'])
    expect(findings([['problem', 'Many lids.']], { kinds: { vague: 'soft' } })[0]?.severity).toBe('look')
  })

  it('leaves inside talk and letters to the internal FAQ', () => {
    expect(kinds([['internalFaq', 'The roadmap has one DXT.']])).toEqual([])
  })
})

describe('letters', () => {
  it('are known after the block that explains them', () => {
    expect(
      kinds([
        ['summary', 'It fell. A bakery report (DXT) rose.'],
        ['solution', 'Ask for the DXT.'],
      ]),
    ).toEqual([])
    expect(
      kinds([
        ['summary', 'The DXT fell.'],
        ['solution', 'A bakery report (DXT) rose.'],
      ]),
    ).toEqual(['acronym'])
  })
})

describe('text of other languages', () => {
  it.each([
    'Die Apotheke ruft ihre Kunden an, sobald sie eine Dosis vergessen haben, und das kostet sie nichts.',
    'La pharmacie appelle ses clients quand ils oublient une dose, et cela ne leur coûte rien du tout.',
    '薬局は、患者が薬を飲み忘れたときに電話をかけます。',
    'تتصل الصيدلية بالمرضى عندما ينسون جرعة من الدواء ولا يكلفهم ذلك شيئا',
  ])('are not judged: %s', (text) => {
    const report = check(
      { blocks: [{ key: 'a', part: 'summary', text: `${text} Innovative leverage.` }], known: null },
      NO_CLARITY_CONTEXT,
    )
    expect(report).toMatchObject({ language: 'other', findings: [], readingAge: null })
  })

  it('leave an English page English', () => {
    const text = 'The pharmacy rings when a dose is late. Many patients leverage it in the morning, and nobody pays for the call.'
    expect(check({ blocks: [{ key: 'a', part: 'summary', text }], known: null }, NO_CLARITY_CONTEXT).language).toBe('english')
  })
})

describe('the reading age', () => {
  it('rises with long words and long sentences', () => {
    const age = (text: string) =>
      check({ blocks: [{ key: 'a', part: 'summary', text }], known: null }, NO_CLARITY_CONTEXT).readingAge
    expect(age('She lifts the lid. It rings. '.repeat(8))).toBeLessThan(9)
    expect(
      age(
        'The administrators of the interdepartmental organisation have systematically operationalised a comprehensive reorganisation of their considerable responsibilities. '.repeat(
          5,
        ),
      ),
    ).toBeGreaterThan(18)
    expect(age('Too short.')).toBeNull()
  })
})

describe('the cache', () => {
  it('reads a block once for the same text and part', () => {
    const kept = new Map<string, BlockResult>()
    const blocks = [{ key: 'a', part: 'solution' as const, text: 'It leverages a bell.' }]
    const first = check({ blocks, known: null }, NO_CLARITY_CONTEXT, kept)
    expect(kept.size).toBe(1)
    expect(check({ blocks, known: null }, NO_CLARITY_CONTEXT, kept)).toEqual(first)
    expect(kept.size).toBe(1)
  })
})

describe('a number that is missing', () => {
  const blocks = (faq: string) => [
    { key: 'a', part: 'solution' as const, text: 'In the trial missed doses fell significantly.' },
    { key: 'b', part: 'internalFaq' as const, text: faq },
  ]
  const question = (faq: string) => {
    const [finding] = check({ blocks: blocks(faq), known: null }, NO_CLARITY_CONTEXT).findings
    return finding?.wayOut.type === 'ask' ? finding.wayOut.question : null
  }

  it('is asked for with the figure that the document gives elsewhere for the same thing', () => {
    expect(question('Missed doses fell from 46% to 19%.')).toBe(
      'Under “Internal FAQ” it says “Missed doses fell from 46% to 19%.” Is that the number?',
    )
    expect(question('Missed doses fell from 46% to 19%')).toBe(
      'Under “Internal FAQ” it says “Missed doses fell from 46% to 19%”. Is that the number?',
    )
  })

  it.each(['The lid costs £4.', 'Missed doses fell.', ''])('is asked for without one: %j', (faq) => {
    expect(question(faq)).toBe('How much, and how do you know?')
  })
})
