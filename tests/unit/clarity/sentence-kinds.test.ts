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
      ['It integrates with the till and maximises shelf space.', ['integrates with', 'maximises']],
      ['A single platform gives visibility across the yard.', ['single platform', 'visibility across']],
      ['It scales effortlessly at the intersection of tea and cake.', ['scales effortlessly', 'at the intersection of']],
      ['Advice tailored to bakers, with deep integrations.', ['tailored to', 'deep integrations']],
      ['It unlocks new revenue and improves the parent experience.', ['unlocks new revenue', 'parent experience']],
      ['We engage with residents across the payments landscape.', ['engage with residents', 'payments landscape']],
      ['Better decision-makers need a sustainable future.', ['decision-makers', 'sustainable future']],
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
      'She unlocks the door with her phone.',
      'The scale is on the left, and the fish has scales.',
      'A tailored jacket hangs by the door.',
      'They engage a plumber when the tap drips.',
      'He drives to the mill and integrates nothing.',
      'The garden landscape was drawn in 1780.',
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
      ['Most bakers rise at four.', ['Most bakers']],
      ['Virtually everyone signs.', ['Virtually everyone']],
      ['It could reduce the queue.', ['could reduce']],
      ['The kit has lids, trays and so much more.', ['and so much more']],
      ['Certain lids close where appropriate.', ['Certain lids', 'appropriate']],
      ['It meets your every need.', ['your every need']],
    ],
    clean: [
      'As many as 40 people queue at noon.',
      'More than 550 trays are in use.',
      'He counted 12 or more each day.',
      'Multiple sclerosis is a disease of the nerves.',
      'She has not that many lids.',
      'The number of lids is 40.',
      'He won with a score of nine.',
      'The most popular lid is blue.',
      'She paid at most nine pounds.',
      'She may ring at nine.',
      'He is certain that it rains.',
      'The need for flour is known.',
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
      ['It is unlike anything in the street.', ['unlike anything']],
      ['The go-to baker delights customers.', ['go-to baker', 'delights customers']],
      ['It is one of the most advanced lids, with deep domain expertise.', ['most advanced', 'deep domain expertise']],
      ['We cannot wait to open, and we are happy to share it.', ['cannot wait', 'happy to share']],
      ['The next chapter exceeds your expectations.', ['next chapter', 'exceeds your expectations']],
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
      'He is happy in the garden.',
      'You need not wait to be called.',
      'The expert has deep pockets.',
      'They go to the mill at nine.',
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
      ['It frees up the till and gives peace of mind.', ['frees up', 'peace of mind']],
      ['The loan arrives in minutes.', ['in minutes']],
      ['Long waits and costly delays.', ['Long waits', 'costly']],
      ['The form takes too long.', ['too long']],
      ['A surge in calls came with instant access.', ['A surge in', 'instant access']],
    ],
    clean: [
      'It cuts costs by 30%.',
      'The till is faster by 12 seconds a customer.',
      'Missed doses fell from 46% to 19%.',
      'The fast food is on the left.',
      'It is easy for 9 in 10 patients.',
      'One more American bakery opened.',
      'More people came than chairs were there.',
      'The loan arrives in 20 minutes.',
      'They drink instant coffee.',
      'A long road leads to the mill.',
      'A surge in calls of 40% came.',
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
      ['They made a decision to close.', ['made a decision to']],
      ['She carried out an inspection of the oven.', ['carried out an inspection of']],
      ['It is dependent on the weather.', ['is dependent on']],
      ['On account of the rain, in close proximity to the mill.', ['On account of', 'in close proximity to']],
      ['Rules and regulations are small in size.', ['Rules and regulations', 'small in size']],
      ['It should be noted that he is unable to pay.', ['It should be noted that', 'is unable to']],
      ['He pays it per annum, pursuant to the lease.', ['per annum', 'pursuant to']],
      ['Order from the comfort of your chair, every step of the way.', ['from the comfort of', 'every step of the way']],
    ],
    clean: [
      'They stood in order of height.',
      'She plays the lead.',
      'Every lid shuts.',
      'At the time of the fire nobody was there.',
      'She made the bed and carried out the bins.',
      'He is able and willing.',
      'The rules hold in the annex.',
      'They put the lid in the place beside it.',
      'She gave the baker a list.',
      'He took the photograph and placed it there.',
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
      ['We deprecate the lid in the next sprint.', ['deprecate', 'sprint']],
      ['Stakeholders are aligned on the deliverables.', ['Stakeholders', 'aligned on', 'deliverables']],
      ['The steering group signs it off as business as usual.', ['steering group', 'business as usual']],
      ['Our north star is the objective of the product team.', ['north star', 'product team']],
      ['Unit economics improved quarter on quarter.', ['Unit economics', 'quarter on quarter']],
      ['We ring-fenced headcount and dogfooded it.', ['ring-fenced', 'headcount', 'dogfooded']],
      ['We piloted it before the soft launch.', ['piloted', 'soft launch']],
      ['It is in our DNA.', ['in our DNA']],
    ],
    clean: [
      'The oil pipeline leaked.',
      'Her investment portfolio fell.',
      'Our partner in Leeds bakes the bread.',
      'Her strategy at chess was simple.',
      'Each transaction costs 12 pence.',
      'He ran a sprint of 100 metres and the sprint finish.',
      'The pilot flew the plane to Leeds.',
      'The sun sets at nine, and the sunset was red.',
      'The wheels are out of line.',
      'She signed the lease on the house.',
      'Our customers are farmers.',
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
