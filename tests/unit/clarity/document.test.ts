import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { factsFromBlocks } from '@/lib/clarity/facts-from-blocks'
import { readMarkdown } from '@/lib/clarity/read-markdown'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'

const GOOD = `# Northgate Pharmacy Now Rings You When You Miss a Dose

*Second Bell is a free call for people who take four or more medicines a day.*

**LEEDS, 4 March 2027** — Northgate Pharmacy today launched Second Bell, which rings patients when a dose is late. It works on any telephone.

People who take four or more medicines a day lose count. We asked 1,180 of them last autumn: 46% had missed a dose in the past week.

She lifts the lid marked Tuesday morning. If she does not, Second Bell rings her.

“We fill the prescription and then we go quiet for 28 days,” said Ruth Adeyemi, Northgate’s chief pharmacist.

1. Ask at any of our 212 counters.
2. The tray is filled while you wait.

“My daughter used to ring me every morning,” said Joan Pell, 74, of Leeds.

Ask at the counter, or call 0113 496 0147.

## FAQ

### What does it cost?

Nothing. ${'The pharmacy pays for the call and for the tray, because a missed dose costs it more. '.repeat(14)}
`

const read = (markdown: string) => check(readMarkdown(markdown, '2026-11-25'), NO_CLARITY_CONTEXT).answers
const answer = (markdown: string, kind: string) => read(markdown).find((one) => one.kind === kind)

describe('the questions about the whole', () => {
  it('are all answered by a good release, each with the words that it rests on', () => {
    expect(read(GOOD).filter(({ met }) => !met)).toEqual([])
    expect(read(GOOD).every(({ words }) => words.length > 0)).toBe(true)
  })

  it.each([
    [
      'customer',
      (text: string) =>
        text
          .replace(/\*Second Bell is.*\*/u, '*Second Bell is a call for everyone.*')
          .replaceAll('rings patients', 'rings people'),
    ],
    ['problem', (text: string) => text.replace(/We asked.*/u, 'It is a sad thing.')],
    ['problem', (text: string) => text.replace('lose count.', 'lose count without Second Bell.')],
    [
      'benefit',
      (text: string) =>
        text
          .replace('Now Rings You When You Miss a Dose', 'Brings Care')
          .replace(/\*Second Bell is.*\*/u, '*Second Bell is care for patients.*')
          .replace(/which rings.*/u, 'a service of care.'),
    ],
    ['quotes', (text: string) => text.replace(', Northgate’s chief pharmacist', '')],
    ['quotes', (text: string) => text.replace('said Joan Pell, 74, of Leeds', 'said a happy customer')],
    ['action', (text: string) => text.replace('Ask at the counter, or call 0113 496 0147.', 'To learn more, we are here.')],
    [
      'price',
      (text: string) =>
        text
          .replace('free call', 'call')
          .replace('What does it cost?', 'Why?')
          .replace('Nothing.', 'It is ours.')
          .replaceAll('pays for the call', 'makes the call')
          .replaceAll('costs it', 'hurts it'),
    ],
    ['technology', (text: string) => text.replace('# Northgate Pharmacy Now Rings', '# An AI-powered platform rings')],
    ['faq', (text: string) => text.slice(0, text.indexOf('Nothing.') + 8)],
  ] as const)('find an open one: %s', (kind, spoil) => {
    expect(spoil(GOOD)).not.toBe(GOOD)
    const one = answer(spoil(GOOD), kind)
    expect(one).toMatchObject({ met: false })
    expect(one?.reason).not.toBe('')
    expect(one?.wayOut).toMatchObject({ type: 'ask' })
  })

  it.each([
    ['Islanders who order get it in a day.', 'Islanders who order get it in a day'],
    ['Night-shift nurses sleep by day.', 'Night-shift nurses sleep by day.'],
    ['It lets users do more.', null],
    ['For all our customers.', null],
    ['It gives enterprises more of it.', null],
    ['Numbers of orders fell.', null],
  ])('tell whom it is for: %s', (subheading, words) => {
    const one = answer(GOOD.replace(/\*Second Bell is.*\*/u, `*${subheading}*`).replaceAll('patients', 'them'), 'customer')
    expect(one).toMatchObject(words ? { met: true, words } : { met: false })
  })

  it('show what was read where nothing is found, and say which paragraph is missing', () => {
    const none = (kind: string) => answer('# Parcels on Islay\n\nA boat.\n\nLEEDS, 4 March 2027 — It sails.', kind)
    expect(none('customer')).toMatchObject({ met: false, words: 'Parcels on Islay' })
    expect(none('problem')).toMatchObject({ met: false, reason: 'No paragraph tells the problem.' })
    expect(none('quotes')).toMatchObject({ met: false, reason: 'There is no leader’s quote.' })
  })

  it('know a problem of our own from the customer’s', () => {
    const ours = GOOD.replace(/People who take four or more.*/u, 'Our costs rose by 46%, as we counted last autumn.')
    expect(answer(ours, 'problem')).toMatchObject({ met: false, reason: 'It is our problem.' })
  })

  it('take six in the evening for no price', () => {
    const late = GOOD.replace('free call', 'call')
      .replace('Nothing.', 'Come by 6 p.m.')
      .replaceAll('pays for the call', 'calls')
      .replaceAll('costs it', 'hurts it')
    expect(answer(late, 'price')).toMatchObject({ met: false })
  })

  it('take what the problem costs today for no price', () => {
    const costly = GOOD.replace('free call', 'call')
      .replace('Nothing.', 'Come by 6 p.m.')
      .replaceAll('pays for the call', 'calls')
      .replace('People who take', 'A missed week costs £340. People who take')
    expect(answer(costly, 'price')).toMatchObject({ met: false })
  })

  it('ask nothing of an empty page', () => {
    expect(read('')).toEqual([])
  })
})

/** The document as the questions about the whole see it. */
function facts(markdown: string) {
  const { blocks, known } = readMarkdown(markdown, '2026-11-25')
  return known && { ...factsFromBlocks(blocks, known), blocks }
}

describe('a release in Markdown', () => {
  it('is sorted by the names of its headings', () => {
    const found = facts(
      '# Title\n\n## Problem\n\nIt hurts.\n\n- Twice\n\n## Solution\n\nShe lifts it.\n\n## Internal FAQ\n\n**Q: Why now?**\n\nA: Because.\n\n## Customer FAQ\n\n### How?\n\nLike so.',
    )
    expect(found?.sections.headline.text).toBe('Title')
    expect(found?.sections.problem.text).toBe('It hurts.\nTwice')
    expect(found?.sections.solution.text).toBe('She lifts it.')
    expect(found?.faqs.internalFaq).toMatchObject([{ question: 'Why now?', answer: 'Because.' }])
    expect(found?.faqs.customerFaq).toMatchObject([{ question: 'How?', answer: 'Like so.' }])
  })

  it('is read under other names of headings, and without what no reader sees', () => {
    const found = facts(
      [
        '---\ntitle: x\n---\n<!-- a draft -->\n![boat](boat.png)\n\nFerry Post\n==========\n\n## Who is it for?\nIslanders of Islay.',
        "## The customers' problem\nThey wait.\n\n## What we built\nA boat.\n\n```js\nleverage()\n```\n\n## Voice of the boss\n“We all counted days,” said Iain.",
        '## Customer testimonial\n“My seeds came in time,” said Morag.\n\n## Pricing\n| Parcel | £4.20 |\n|---|---|\n| Letter | £1 |',
        '## Thanks\n\n## Get started\nCall 01496.\n\n## Questions and answers\n**What does it cost?** It costs £4.20.',
      ].join('\n\n'),
    )
    expect(found?.sections).toMatchObject({
      headline: { text: 'Ferry Post' },
      subheading: { text: 'Islanders of Islay.' },
      problem: { text: 'They wait.' },
      solution: { text: 'A boat.' },
      leaderQuote: { text: '“We all counted days,” said Iain.' },
      customerQuote: { text: '“My seeds came in time,” said Morag.' },
      howItWorks: { text: 'Parcel: £4.20\nLetter: £1' },
      callToAction: { text: 'Call 01496.' },
    })
    expect(found?.faqs.customerFaq).toMatchObject([{ question: 'What does it cost?', answer: 'It costs £4.20.' }])
    expect(found?.blocks.map(({ text }) => text).join(' ')).not.toMatch(/leverage|draft|boat\.png|Thanks/)
  })

  it('is sorted by order and look without them', () => {
    const found = facts(GOOD)
    expect(Object.entries(found?.sections ?? {}).filter(([, { text }]) => text === '')).toEqual([])
    expect(found?.blocks.filter(({ part }) => part === 'howItWorks')).toHaveLength(2)
    expect(found?.product).toBe('Second Bell')
  })
})
