import { describe, expect, it } from 'vitest'
import { findInSentence } from '@/lib/clarity/find-in-sentence'
import { readText } from '@/lib/clarity/sentence'
import type { SentenceKind } from '@/lib/domain/clarity'

/** The words of a kind that the check finds in a text. */
function found(kind: SentenceKind, text: string): string[] {
  const known = new Set<string>()
  return readText(text)
    .sentences.flatMap((sentence) => findInSentence(sentence, known))
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
}

type Cases = { flagged: [string, string[]][]; clean: string[] }

const CASES: Record<SentenceKind, Cases> = {
  jargon: {
    flagged: [
      ['The tray leverages a lid with a sensor.', ['leverages']],
      ['It will streamline the queue at the till.', ['streamline']],
      ['An end-to-end service with seamless hand-over.', ['end-to-end', 'seamless']],
      ['The shop runs an AI-powered, cloud-native till.', ['AI-powered', 'cloud-native']],
      ['We optimise the route, and we optimized the van.', ['optimise', 'optimized']],
      ['It drives innovation in the bakery.', ['drives innovation']],
      ['Our holistic approach helps the baker.', ['holistic approach']],
      ['A scalable, intelligent platform for dentists.', ['scalable, intelligent platform']],
      ['Observability for the boiler room.', ['Observability']],
      ['A nurse-led, evidence-led and data-rich ward.', ['evidence-led', 'data-rich']],
      ['Multi-sensory rooms in a multi-storey car park.', ['Multi-sensory']],
      ['It is one more step of our clean energy journey.', ['energy journey']],
      ['The onboard experience begins with tea.', ['onboard experience']],
      ['A phased, coordinated approach to lunch.', ['coordinated approach']],
      ['Enterprise-grade locks for vulnerable populations.', ['Enterprise-grade', 'vulnerable populations']],
    ],
    clean: [
      'Mix the solution of salt and water.',
      'The Digital Solutions Group signed the lease.',
      'She laid the planks end to end across the yard.',
      'The wetland ecosystem feeds herons and otters.',
      'Her lever broke in March.',
      'A solar-powered bell and a battery-driven clock.',
      'She has years of flying experience.',
      'The train journey to Leeds takes an hour.',
      'A London-based baker makes plant-based pies.',
    ],
  },
  vague: {
    flagged: [
      ['Many patients miss a dose.', ['Many']],
      ['The shop sells several kinds of bread.', ['several']],
      ['Choose from a wide range of colours.', ['wide range of']],
      ['The bag holds pens, keys and more.', ['more']],
      ['The lamp is designed to wake you.', ['designed to']],
      ['It can help you sleep.', ['can help']],
      ['Customers saved billions last year.', ['billions']],
      ['We intend to bake at night.', ['intend to']],
      ['A growing number of bakers use it.', ['A growing number of']],
      ['It fits the changing needs of bakers.', ['changing needs']],
    ],
    clean: [
      'As many as 40 people queue at noon.',
      'More than 550 trays are in use.',
      'He counted 12 or more each day.',
      'Multiple sclerosis is a disease of the nerves.',
      'She has not that many lids.',
      'The number of lids is 40.',
      'He won with a score of nine.',
    ],
  },
  hype: {
    flagged: [
      ['A revolutionary kettle.', ['revolutionary']],
      ['We are thrilled to open on Monday.', ['thrilled']],
      ['Northgate is a leading provider of trays.', ['leading']],
      ['It is an industry-leading tray.', ['industry-leading']],
      ['The best-in-class lid closes by itself.', ['best-in-class']],
      ['This redefines breakfast.', ['redefines']],
      ['The world’s largest company makes it.', ['largest']],
      ['It takes lunch to the next level.', ['to the next level']],
      ['It works with leading payroll firms.', ['leading']],
      ['A major step for bakers.', ['major']],
      ['It cleans even the toughest stains.', ['toughest']],
      ['A bold, authentic flavour.', ['bold', 'authentic']],
    ],
    clean: [
      'The steps are leading to the garden.',
      'The city hosts the world’s largest railyard.',
      'The team leader rang at nine.',
      'We do the best we can.',
      'She was honored by three newspapers.',
      'Best-sellers cost $9.99, and his best guess was ten.',
      'The premium is paid each month.',
      'She is proud of her garden.',
    ],
  },
  unquantified: {
    flagged: [
      ['The till is faster.', ['faster']],
      ['Set it up easily at home.', ['easily']],
      ['It will reduce costs for the shop.', ['reduce costs']],
      ['The lid improves reliability.', ['improves reliability']],
      ['An affordable tray.', ['affordable']],
      ['A significant rise in calls.', ['significant']],
      ['A more comfortable seat.', ['more comfortable']],
      ['It reduces noise in the yard.', ['reduces noise']],
      ['A hassle-free return.', ['hassle-free']],
    ],
    clean: [
      'It cuts costs by 30%.',
      'The till is faster by 12 seconds a customer.',
      'Missed doses fell from 46% to 19%.',
      'The fast food is on the left.',
      'It is easy for 9 in 10 patients.',
      'One more American bakery opened.',
      'More people came than chairs were there.',
    ],
  },
  passive: {
    flagged: [
      ['The tray was filled on Monday.', ['was filled']],
      ['It is designed for two hands.', ['is designed']],
      ['Details will be shared in May.', ['be shared']],
      ['The call gets answered at once.', ['gets answered']],
      ['The bell has been rung twice.', ['been rung']],
      ['Lids are still being made.', ['are still being made']],
    ],
    clean: [
      'The shop is located in Leeds.',
      'We are committed to the town.',
      'She is excited about it.',
      'A tray powered by the sun.',
      'He used to be a baker, and he got used to rising early.',
      'The leaves have gone.',
      'Members get unlimited tea.',
      'The counter is closed on Mondays.',
      'He is known for his pies.',
    ],
  },
  long: {
    flagged: [[`${'word '.repeat(30)}end.`, [`${'word '.repeat(30)}end.`]]],
    clean: [`${'word '.repeat(29)}end.`, `${'word '.repeat(20)}end. ${'Word '.repeat(20)}end.`],
  },
  wordy: {
    flagged: [
      ['In order to eat, we cook.', ['In order to']],
      ['It plays a critical role in the kitchen.', ['plays a critical role']],
      ['Due to the fact that it rains, we stay.', ['Due to the fact that']],
      ['They utilised the oven.', ['utilised']],
      ['Wash prior to use.', ['prior to']],
      ['Each and every lid shuts.', ['Each and every']],
      ['It was built from the ground up.', ['from the ground up']],
      ['Ask for it at all times.', ['at all times']],
    ],
    clean: [
      'They stood in order of height.',
      'She plays the lead.',
      'Every lid shuts.',
      'At the time of the fire nobody was there.',
    ],
  },
  acronym: {
    flagged: [
      ['The API is new.', ['API']],
      ['Ask the FBO at the gate.', ['FBO']],
      ['Two GPUs run hot.', ['GPUs']],
      ['A CPU and a TMS from Ohio.', ['CPU', 'TMS']],
    ],
    clean: [
      'The return on investment (ROI) is known, and ROI is all they ask about.',
      'The US and the UK agree with the EU on TV and AI.',
      'IBM and UPS are firms.',
      'The ASR-XM radar turns.',
      'Shares of Bell (NYSE:PLAN) rose on 5TH street.',
      'LEEDS, 4 March 2027 — The shop opens.',
      'The NBA final is on TV at 8 p.m. ET.',
    ],
  },
  internal: {
    flagged: [
      ['It is on our roadmap.', ['roadmap']],
      ['A milestone for the firm.', ['milestone']],
      ['Our strategic partner makes the lids.', ['strategic partner']],
      ['It fits our core values.', ['core values']],
      ['Three business units share it.', ['business units']],
      ['It is part of the bank’s sourcing strategy.', ['sourcing strategy']],
      ['A fleet renewal program begins.', ['fleet renewal program']],
      ['We grow in core markets.', ['core markets']],
      ['It creates value for shareholders.', ['value for shareholders']],
    ],
    clean: [
      'The oil pipeline leaked.',
      'Her investment portfolio fell.',
      'Our partner in Leeds bakes the bread.',
      'Her strategy at chess was simple.',
      'Each transaction costs 12 pence.',
    ],
  },
}

describe.each(Object.entries(CASES) as [SentenceKind, Cases][])('%s', (kind, { flagged, clean }) => {
  it.each(flagged)('is found in: %s', (text, words) => {
    expect(found(kind, text)).toEqual(words)
  })

  it.each(clean)('is not found in: %s', (text) => {
    expect(found(kind, text)).toEqual([])
  })
})

describe('a sentence of two kinds', () => {
  it('carries both', () => {
    expect(found('passive', 'The lamp is designed to wake you.')).toEqual(['is designed'])
    expect(found('vague', 'The lamp is designed to wake you.')).toEqual(['designed to'])
  })
})

describe('acronyms of one text', () => {
  it('are known from the sentence on that explains them', () => {
    const known = new Set<string>()
    const all = (text: string) => readText(text).sentences.flatMap((sentence) => findInSentence(sentence, known))
    expect(all('The KPI fell.').filter(({ kind }) => kind === 'acronym')).toHaveLength(1)
    all('A key performance indicator (KPI) is a number.')
    expect(all('The KPI rose.').filter(({ kind }) => kind === 'acronym')).toHaveLength(0)
  })
})
