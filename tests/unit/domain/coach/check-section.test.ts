import { describe, expect, it } from 'vitest'
import type { SectionKey } from '@/lib/domain/prfaq'
import { checked, type facts } from './coached'

const PATIENTS = { customer: 'People who take four or more medicines a day, most of them over 65, living at home.' }
const DEVELOPERS = { customer: 'Developers of web services', problem: 'They guess how many servers they will need.' }
type Row = [part: SectionKey, id: string, text: string, met: boolean, given?: Parameters<typeof facts>[0]]

const ROWS: Row[] = [
  ['headline', 'one-sentence', 'Northgate Pharmacy now rings you when you miss a dose', true],
  ['headline', 'one-sentence', 'Miss a dose? We ring', false],
  ['headline', 'one-sentence', '', false],
  ['headline', 'short', 'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', true],
  [
    'headline',
    'short',
    'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    false,
  ],
  ['headline', 'no-code-name', 'Project Chime: reinventing adherence', false],
  ['headline', 'no-code-name', 'Amazon opens its codename Fiona reader', false],
  ['headline', 'no-code-name', 'Project Managers Can Now See a Week Ahead', true],
  ['headline', 'no-code-name', 'A project for everybody in Leeds', true],

  ['subheading', 'customer', 'A free call for people who take four or more medicines a day.', true, { answers: PATIENTS }],
  ['subheading', 'customer', 'For anybody with several medicines.', true, { answers: PATIENTS }],
  ['subheading', 'customer', 'A next-generation service that makes life easier for everyone.', false, { answers: PATIENTS }],
  ['subheading', 'customer', 'It works at home every day, for people who live.', false, { answers: PATIENTS }],
  ['subheading', 'customer', 'A free call for people who take four or more medicines a day.', false],
  ['subheading', 'customer', 'Storage for any developer.', true, { answers: DEVELOPERS }],
  ['subheading', 'one-sentence', 'It rings. It works on any telephone.', false],
  [
    'subheading',
    'adds',
    'Second Bell is free for patients with four medicines.',
    true,
    { sections: { headline: 'We ring when you miss a dose' } },
  ],
  [
    'subheading',
    'adds',
    'Now we ring when you miss your dose.',
    false,
    { sections: { headline: 'We ring you when you miss a dose' } },
  ],
  ['subheading', 'adds', '', false],

  ['summary', 'dateline', 'LEEDS, 4 March 2027 — It rings.', true],
  ['summary', 'dateline', 'We are excited to announce it.', false],
  ['summary', 'ahead', 'LEEDS, 4 March 2027 — It rings.', true],
  ['summary', 'ahead', 'Leeds, November 23, 2026 — It rings.', true],
  ['summary', 'ahead', 'Leeds, November 22, 2026 — It rings.', false],
  ['summary', 'ahead', 'It rings on 4 March 2027.', false],
  ['summary', 'length', 'LEEDS, 4 March 2027 — One. Two. Three.', true],
  ['summary', 'length', 'LEEDS, 4 March 2027. One. Two. Three. Four.', true],
  ['summary', 'length', 'LEEDS, 4 March 2027 — One. Two.', false],
  ['summary', 'length', 'LEEDS, 4 March 2027 — One. Two. Three. Four. Five.', false],

  ['problem', 'figure', 'Six in ten parents give it by guesswork.', true],
  ['problem', 'figure', 'Many parents struggle, and did in 2024.', false],
  ['problem', 'evidence', 'We asked 1,180 of them: 46% had missed one.', true],
  ['problem', 'evidence', 'A missed dose is common: 46% a week. That is what patients told us.', true],
  ['problem', 'evidence', '46% miss a dose.', false],
  ['problem', 'evidence', 'They asked for help. Then they left. Nothing came of it. And 46% went.', false],
  ['problem', 'evidence', 'We asked them.', false],
  // However they came to know it, and where they looked.
  ['problem', 'evidence', 'Across 640 deliveries that we tracked the wait was two hours.', true],
  ['problem', 'evidence', 'We sat down with 35 families: 22 parents had gone without a meal.', true],
  ['problem', 'evidence', 'We spoke to 12 head teachers. Nine had closed a club.', true],
  ['problem', 'evidence', 'We’ve talked with 30 bakers, and 12 throw bread away each night.', true],
  ['problem', 'evidence', 'Last winter 118 of 312 repairs needed a second visit (our own ticket system, Dec–Feb).', true],
  ['problem', 'evidence', 'In our booking diary 41 of 200 people never came.', true],
  ['problem', 'evidence', 'Nurses told us that they walk four miles a night.', true],
  ['problem', 'evidence', 'In a study of 90 wards, 61 ran out.', true],
  ['problem', 'evidence', 'The ward’s records show 46 falls in May.', true],
  ['problem', 'evidence', 'Of 140 parents asked, 61 had rung the school.', true],
  // What customers do themselves is no source.
  ['problem', 'evidence', 'Tenants report three repairs a year.', false],
  ['problem', 'evidence', 'They have asked the office 4 times.', false],
  ['problem', 'evidence', 'Students study 3 hours a night.', false],
  ['problem', 'evidence', 'Patients visited the doctor 4 times.', false],
  ['problem', 'evidence', 'A carer has to record 12 readings a day.', false],
  ['problem', 'evidence', 'The system is slow: 9 minutes for each order.', false],
  ['problem', 'figure', 'The office opens at 9 a.m. and closes at 5 p.m.', false],
  ['problem', 'figure', 'They are on call 24/7.', false],
  ['problem', 'figure', 'They wait until 10 o’clock.', false],
  ['problem', 'figure', 'They wait 10 minutes, until 9 a.m.', true],
  ['problem', 'no-product', 'They lose count. A second bell never rings at home.', false],
  ['problem', 'no-product', 'They lose count, and nobody rings.', true],
  ['problem', 'no-product', 'An echo in every room.', true, { product: 'Echo' }],
  ['problem', 'no-product', 'They have no Echo’s help.', false, { product: 'Echo' }],
  ['problem', 'no-product', 'Primetime is hard.', true, { product: 'Prime' }],
  ['problem', 'no-product', '', false],
  ['problem', 'no-product', 'An untitled proposal lies in a drawer.', true, { product: 'Untitled proposal' }],
  // Of drafts that were called by their first answer.
  [
    'problem',
    'no-product',
    'People who take four or more medicines lose count.',
    true,
    { product: 'People who take four or more medicines…', answers: PATIENTS },
  ],
  [
    'problem',
    'no-product',
    'Developers of web services guess.',
    true,
    { product: 'Developers of web services', answers: DEVELOPERS },
  ],
  ['problem', 'no-product', 'Developers of web services guess.', false, { product: 'Developers of web services' }],
  ['problem', 'customer', 'People on four medicines lose count.', true, { answers: PATIENTS }],

  ['solution', 'customer-first', 'She lifts the lid marked Tuesday morning. If she does not, we ring her.', true],
  ['solution', 'customer-first', 'You open the box.', true],
  ['solution', 'customer-first', 'With one hand, patients open the lid.', true],
  ['solution', 'customer-first', 'Second Bell puts the reminder in the tray.', false],
  ['solution', 'customer-first', 'The new cloud platform puts it in the tray.', false],
  ['solution', 'customer-first', 'Our pharmacists built a tray.', false],
  ['solution', 'customer-first', 'It leverages a platform.', false],
  ['solution', 'no-architecture', 'She lifts the lid and the telephone rings.', true],
  ['solution', 'no-architecture', 'It runs on a cloud-connected platform.', false],
  ['solution', 'no-architecture', 'She opens it. Microservices do the rest.', false],
  ['solution', 'no-architecture', 'They rent as many servers as they need.', true, { answers: DEVELOPERS }],
  ['solution', 'no-architecture', 'They rent as many servers as they need.', false, { answers: PATIENTS }],

  ['leaderQuote', 'quotation', '“We go quiet for 28 days,” said Ruth Adeyemi.', true],
  ['leaderQuote', 'quotation', '"We go quiet for 28 days," said Ruth Adeyemi.', true],
  ['leaderQuote', 'quotation', 'We go quiet for 28 days, said Ruth Adeyemi.', false],
  ['leaderQuote', 'speaker', '“We are proud to lead,” said the CEO.', false],
  ['leaderQuote', 'role', '“We go quiet for 28 days,” said Ruth Adeyemi, chief pharmacist.', true],
  ['leaderQuote', 'role', '“We go quiet for 28 days,” said Ruth Adeyemi.', false],
  ['leaderQuote', 'role', '“We go quiet for 28 days,” said Ruth Adeyemi, 54, of Leeds.', false],
  ['leaderQuote', 'role', '“No child chooses when school closes,” said Ben Adeyinka, cabinet member for children.', true],
  ['leaderQuote', 'role', '“We posted them to empty flats,” said Councillor Ben Adeyinka.', true],
  ['leaderQuote', 'role', '“We rang people at noon,” says Joe Pascoe, in charge of repairs.', true],
  ['leaderQuote', 'role', '“We rang people at noon,” said Ana Ruiz, transport planner at Redbrook.', true],
  ['leaderQuote', 'role', '“I rang at noon,” said Leanne Hart, mother of two, a loyal customer.', false],

  ['howItWorks', 'steps', '1. Ask\n2. Wait\n3. Go', true],
  ['howItWorks', 'steps', '1. Ask\n2. Wait\n3. Go\n4. Rest', false],
  ['howItWorks', 'steps', 'First, ask. Then wait. Next, go. Finally, rest.', false],
  ['howItWorks', 'steps', 'Patients ask at the counter.', true],
  ['howItWorks', 'price', 'It costs £2.10 a month.', true],
  ['howItWorks', 'price', 'It is free with any prescription.', true],
  ['howItWorks', 'price', 'Forty dollars? No: 40 dollars.', true],
  ['howItWorks', 'price', 'It is included in your membership.', true],
  ['howItWorks', 'price', 'It is hands-free; feel free to try it in your free time.', false],
  ['howItWorks', 'price', 'Freedom costs extra.', false],
  ['howItWorks', 'price', 'Repairs are covered by your rent.', true],
  ['howItWorks', 'price', 'Send a photo. There’s nothing to pay.', true],
  ['howItWorks', 'price', 'Tenants pay nothing; landlords do.', true],
  ['howItWorks', 'price', 'You don’t pay for a call.', true],
  ['howItWorks', 'price', 'It is part of your membership.', true],
  ['howItWorks', 'price', 'Parents save £200 a year.', false],
  ['howItWorks', 'price', 'A trader who is owed £340 taps once.', false],
  ['howItWorks', 'price', 'Parents save £200 a year. It costs £6 a month.', true],
  ['howItWorks', 'price', 'You do not pay attention to it.', false],
  ['howItWorks', 'where', 'Ask at any of our 212 counters.', true],
  ['howItWorks', 'where', 'It is sold online.', true],
  ['howItWorks', 'where', 'Order it on Amazon.', true],
  ['howItWorks', 'where', 'It begins in March, on Monday.', false],
  ['howItWorks', 'where', 'Getting started is quick and easy.', false],
  ['howItWorks', 'where', 'It runs in any web browser.', true],
  ['howItWorks', 'where', 'Text a photo to the number on your fridge magnet.', true],
  ['howItWorks', 'where', 'The card comes in the post.', true],
  ['howItWorks', 'where', 'Ask for it at reception.', true],
  ['howItWorks', 'where', 'It is on the staff intranet under Rota.', true],
  ['howItWorks', 'where', 'A large number of people post pictures.', false],

  ['customerQuote', 'person', '“She rings to talk,” said Jean Pickles, 74, of Otley.', true],
  ['customerQuote', 'person', '“It has transformed my life,” said a satisfied user.', false],
  ['customerQuote', 'detail', '“She used to ring me to ask. Now she rings to talk.”', true],
  ['customerQuote', 'detail', '“I missed four doses in a fortnight.”', true],
  ['customerQuote', 'detail', '“It has transformed my life for good.”, said Jean, 74', false],
  ['customerQuote', 'detail', '“I love it and it is now great.”', false],

  ['callToAction', 'action', 'Ask at the counter.', true],
  ['callToAction', 'action', 'To begin, call 0113 496 0147.', true],
  ['callToAction', 'action', 'Details: northgate.example/bell', true],
  ['callToAction', 'action', 'Developers can sign up today.', true],
  ['callToAction', 'action', 'Visit our website to learn more.', false],
  ['callToAction', 'action', 'If your child has no card by 30 June, text LUNCH to 60777.', true],
  ['callToAction', 'action', 'It is available in 2027 for 1,000,000 patients.', false],
]

describe('what the coach looks for', () => {
  it.each(ROWS)('%s, %s: %j is %s', (part, id, text, met, given) => expect(checked(part, id, text, given).met).toBe(met))

  it('counts the items of a list as steps', () => {
    expect(checked('howItWorks', 'steps', 'Ask\nWait\nGo\nRest', { items: 4 }).met).toBe(false)
    expect(checked('howItWorks', 'steps', 'Ask\nWait\nGo', { items: 3 }).count).toBe('3 steps')
  })

  it('asks which ones, where only the kind of people is named', () => {
    const answers = {
      customer:
        'Tenants of flats who work shifts and cannot take a call during office hours, mostly nurses and drivers at night.',
    }
    expect(checked('problem', 'customer', 'Many tenants wait at home.', { answers })).toMatchObject({
      met: false,
      proof: 'Many tenants wait at home.',
      hint: 'Say which ones, as you did in question 1.',
    })
    expect(checked('problem', 'customer', 'People wait.', { answers }).hint).toBe('Name the customer as you did in question 1.')
  })

  it('shows the words that prove it, and those that are in the way', () => {
    expect(checked('problem', 'evidence', 'They wait. Northgate asked 1,180 of them. It hurts.')).toMatchObject({
      met: true,
      proof: 'Northgate asked 1,180 of them.',
    })
    expect(checked('problem', 'no-product', 'They wait. Second Bell rings.')).toMatchObject({
      met: false,
      proof: 'Second Bell rings.',
    })
    expect(checked('subheading', 'customer', 'Free for those on four medicines', { answers: PATIENTS }).proof).toContain(
      'four medicines',
    )
  })

  it('says of an empty subheading that it is empty, and of a repeated headline that it is one', () => {
    expect(checked('subheading', 'adds', '').hint).toBe('Write it first.')
    const repeated = checked('subheading', 'adds', 'Now we ring.', { sections: { headline: 'Now we ring' } })
    expect(repeated.hint).toBe('It says what the headline says. Add who it is for.')
  })

  it('says what to do in every check that is not met', () => {
    for (const [part, id, text, met, given] of ROWS) if (!met) expect(checked(part, id, text, given).hint).toMatch(/[.?]$/)
  })
})
