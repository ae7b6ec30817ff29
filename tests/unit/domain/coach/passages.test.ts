import { expect, it } from 'vitest'
import { checkPart } from '@/lib/domain/coach/check-part'
import type { Answers } from '@/lib/domain/five-questions'
import type { SectionKey } from '@/lib/domain/prfaq'
import { facts } from './coached'

// Passages as people write them, about other products than the demo's: what is missing is all that is missing.

type Given = { product: string; answers?: Partial<Answers> }
type Row = [given: Given, part: SectionKey, text: string, missing: string[]]

const FERRY: Given = {
  product: 'Harbour Pass',
  answers: { customer: 'Weekly commuters on the island ferry', benefit: 'They walk on without a ticket.' },
}
const RENT: Given = {
  product: 'Tidy',
  answers: { customer: 'Small landlords', evidence: 'We asked fifty-two; 30 had lost one.' },
}
const WARD: Given = { product: 'Night Nurse', answers: { customer: 'A ward sister on a night shift' } }
const FROST: Given = { product: 'Greenhouse', answers: { customer: 'Allotment gardeners' } }
const BOOKS: Given = { product: 'Ledger Lane', answers: { customer: 'Shop owners who do their own books' } }
const by = (customer: string): Given => ({ product: 'Night Nurse', answers: { customer } })

const ROWS: Row[] = [
  [WARD, 'headline', 'Night Nurse: One List for the Whole Ward', []],
  [WARD, 'headline', 'St. Mary’s Nurses Now See Every Bed on One List', []],
  [WARD, 'headline', 'Who Needs Me Next? Night Nurse Tells Ward Sisters', ['one-sentence']],
  [WARD, 'headline', 'Operation Lamp Lets Ward Sisters See Every Bed', ['no-code-name']],

  [WARD, 'subheading', 'Ward sisters on nights see which bed needs them next, on one list at the desk.', []],
  [by('Nurses'), 'subheading', 'Nursing staff see which bed needs them next.', []],
  [by('Women aged 18 to 35 who live in cities'), 'subheading', 'Young women in the city see which bus is safe.', []],
  [by('A mother of small children'), 'subheading', 'Mothers learn in a minute whether a child’s fever matters.', []],
  [by('Freelancers (designers, writers)'), 'subheading', 'Freelance designers see what they earn before tax.', []],
  [by('Firms with fewer than ten employees'), 'subheading', 'A firm with nine employees pays wages in a minute.', []],
  [by('Firms with fewer than ten employees'), 'subheading', 'Everybody gets paid in a minute.', ['customer']],

  [
    FERRY,
    'summary',
    'PORTSMOUTH, England, May 12, 2031 /PRNewswire/ — Island Ferries today launched Harbour Pass. Commuters walk on without a ticket. It costs £41 a month.',
    [],
  ],
  [FERRY, 'summary', 'PORTSMOUTH, 12 May 2031 — Harbour Pass is here. It is a card. It costs £41 a month.', ['benefit']],
  [
    FROST,
    'summary',
    'Bristol, 1st May 2031: It tells gardeners of frost. A text comes by 6 p.m. It costs 50p. It works on any phone.',
    [],
  ],
  [
    FROST,
    'summary',
    'NEW YORK, N.Y. – Sept. 3, 2031 – It tells gardeners of frost. A text comes by 6 p.m. It costs $1 a week.',
    [],
  ],
  [FROST, 'summary', 'Bristol, Monday, 3 September 2031 – It tells gardeners of frost. A text comes. It costs 50p.', []],
  [FROST, 'summary', 'BRISTOL (3 September 2031). It tells gardeners of frost. A text comes. It costs 50p.', []],
  [FROST, 'summary', 'BRISTOL, 3 September 2021 — It tells gardeners of frost. A text comes. It costs 50p.', ['ahead']],
  [FROST, 'summary', 'Frost is coming. A text comes first. It costs 50p.', ['dateline', 'ahead']],

  [FERRY, 'problem', 'Commuters on the island ferry queue. In a count of 2,300 of them in May the wait was eleven minutes.', []],
  [
    RENT,
    'problem',
    'Landlords with one flat chase the rent. A third of the 400 whom Shelter surveyed had waited a month.',
    ['own-evidence'],
  ],
  [
    RENT,
    'problem',
    'Small landlords keep things tidy on paper. Of 52 we interviewed, thirty had lost a receipt: 30 in one year.',
    [],
  ],
  [RENT, 'problem', 'Small landlords need Tidy. Of 52 we interviewed, 30 had lost a receipt.', ['no-product']],
  [BOOKS, 'problem', 'Shop owners do their books at night. Our helpline took 9,400 calls last year. Half came after 9 p.m.', []],
  [BOOKS, 'problem', 'Shop owners do their books at night, five nights a month on average (source: HMRC, 2028).', []],
  [BOOKS, 'problem', 'Shop owners lose twenty hours a month to paperwork, they tell us.', []],
  [BOOKS, 'problem', 'Shop owners lose count of their receipts, in 46% of all months.', ['evidence']],
  [BOOKS, 'problem', 'Many shop owners struggle with paperwork every May.', ['figure', 'evidence']],

  [FERRY, 'solution', 'Commuters touch the gate with a card and walk on.', []],
  [FERRY, 'solution', 'From the train platform, commuters walk straight on. An oil pipeline runs below.', []],
  [FERRY, 'solution', 'Commuters touch the gate and walk on. A server on the pier opens it.', ['no-architecture']],
  [BOOKS, 'solution', 'Ledger Lane is a platform that leverages AI to reconcile books.', ['customer-first', 'no-architecture']],

  [
    RENT,
    'leaderQuote',
    '“Nobody becomes a landlord to chase rent,” said Dr Anneliese van der Berg, who leads our housing team. “They want to sleep.”',
    [],
  ],
  [RENT, 'leaderQuote', "'Nobody becomes a landlord to chase the tenants' rent,' said Tom Okoro, Head of Housing.", []],
  [RENT, 'leaderQuote', '‘It’s no fun to chase the rent,’ said Tom Okoro, Head of Housing.', []],
  [RENT, 'leaderQuote', 'Says Maria Lopez, VP of Housing: "Nobody becomes a landlord to chase the rent."', []],
  [RENT, 'leaderQuote', '“Nobody becomes a landlord to chase rent.”\n— Maria Lopez, Vice-President, Housing', []],
  [RENT, 'leaderQuote', 'Our chief executive, Priya Raman, said that “nobody becomes a landlord to chase rent”.', []],
  [RENT, 'leaderQuote', '“Nobody becomes a landlord to chase rent,” said a spokesperson.', ['speaker', 'role']],
  [RENT, 'leaderQuote', 'It’s no fun to chase the tenants’ rent, said Tom Okoro, Head of Housing.', ['quotation']],

  [
    RENT,
    'customerQuote',
    '“Before, I wrote to six tenants each month. In June I wrote to none,” says Gareth Pugh, a landlord.',
    [],
  ],
  [BOOKS, 'customerQuote', '“I used to spend Sunday with a shoe box,” recalled Fatima, owner of a flower shop.', []],
  [BOOKS, 'customerQuote', '“It is the best thing that has happened,” says Fatima.', ['detail']],

  [
    RENT,
    'howItWorks',
    'Landlords enter the rent once. It is free for the first flat and €4 for each other, at tidy.example.',
    [],
  ],
  [
    RENT,
    'howItWorks',
    'Step one: enter it. Step two: send it. Step three: wait. It costs four euros a month. It is in the App Store.',
    [],
  ],
  [
    RENT,
    'howItWorks',
    'Step one: enter it. Step two: send it. Step three: wait. Step four: ask. It costs £4 at your bank.',
    ['steps'],
  ],
  [BOOKS, 'howItWorks', 'Forward the invoice by e-mail. Included with every business account, in every branch.', []],
  [BOOKS, 'howItWorks', 'Forward the invoice by e-mail. It costs ten pounds a month.', ['where']],
  [BOOKS, 'howItWorks', 'Ask at any Northgate counter. It costs £12.', []],
  [BOOKS, 'howItWorks', 'You need to open an account and take three steps. It costs £12.', ['where']],
  [BOOKS, 'howItWorks', 'Forward the invoice at any branch. You are free to choose, and it takes two steps.', ['price']],

  [FROST, 'callToAction', 'Call in at any garden shop, or text SEED to 60070.', []],
  [FROST, 'callToAction', 'Sign up at www.greenhouse.example/start by 30 April.', []],
  [FROST, 'callToAction', 'Gardeners are invited to contact their local branch.', []],
  [FROST, 'callToAction', 'Talk to your branch today.', []],
  [FROST, 'callToAction', 'Greenhouse is available from 1 May.', ['action']],
  [FROST, 'callToAction', 'For more information, visit our website.', ['action']],
]

it.each(ROWS)('%j, %s: %s lacks %j', (given, part, text, missing) => {
  const checks = checkPart(part, facts({ ...given, sections: { [part]: text } }))
  expect(checks.filter(({ met }) => !met).map(({ id }) => id)).toEqual(missing)
})
