import type { DemoProposal } from './demo-proposal'

export const careRoster: DemoProposal = {
  title: 'Care Roster',
  team: 'Care homes',
  owner: 'kofi',
  coauthors: ['elena'],
  told: [
    { kind: 'proposal.handed_over', to: 'kofi', by: 'elena', daysAgo: 3 },
    { kind: 'proposal.coauthor', to: 'elena', by: 'kofi', daysAgo: 3, isRead: true },
  ],
  visibility: 'workspace',
  launchIn: 160,
  months: 9,
  startedDaysAgo: 48,
  editedDaysAgo: 3,
  headline: 'Care Homes Can Now Order Every Resident’s Medicines From One List',
  subheading:
    'Care Roster gives the nurse in charge one order a month in place of thirty, and shows what is missing before it runs out.',
  sections: {
    summary: [
      'LEEDS, {launch} — Northgate Pharmacy today opened Care Roster, one monthly order for all the residents of a care home. The nurse in charge checks one list, changes what has changed, and sends it. Every box comes back with the resident’s name, room and first day printed on it.',
    ],
    problem: [
      'A home with 30 residents sends 30 orders a month to three surgeries. We followed nurses in 14 homes for a week each in the spring: ordering took 11 hours a month, and in nine homes somebody ran out of a medicine at least once. Nurses told us that they find the gap at the bedside, with the trolley half empty.',
    ],
    solution: [
      'The nurse starts from last month’s list. What the surgery changed is marked in the margin; what will run out early stands at the top. She confirms, and the order goes to all three surgeries at once. The pharmacy rings the home about anything that a surgery has not answered in two days.',
    ],
    leaderQuote: [
      '“A nurse’s hour belongs to a resident, not to a fax machine,” said Ruth Adeyemi, Northgate’s chief pharmacist. “We can count the boxes. She cannot be in two places.”',
    ],
    howItWorks: [
      'A home joins with one visit from the pharmacist, who brings the first list.',
      { steps: ['Check the list on the 1st.', 'Send it.', 'Take delivery on the 20th, room by room.'] },
      'Care Roster costs a home £45 a month, whatever its size.',
    ],
    customerQuote: [
      '“I used to do the orders on my Sunday,” said Angela Moss, who runs a home with 28 residents in Wetherby. “Last Sunday I did the garden.”',
    ],
    callToAction: ['Any home in Yorkshire can join. Write to roster@northgate.example or ring 0113 496 0182.'],
  },
  customerFaq: [
    {
      question: 'Do our surgeries have to join too?',
      answer: [
        'No. They get the order in the form they take today. Of the 61 surgeries that serve our first 14 homes, none has to change anything.',
      ],
    },
    {
      question: 'What if a resident moves in on the 10th?',
      answer: [
        'Add them to the list on that day. A first box comes within 24 hours and the resident joins the common day the month after.',
      ],
    },
  ],
  internalFaq: [
    {
      question: 'How many homes have this problem?',
      answer: [
        'There are 912 homes within our delivery rounds; 540 have 20 residents or more. Five of the 14 that we followed asked to start at once.',
      ],
    },
    {
      question: 'What would make us stop?',
      answer: ['If fewer than 40 homes pay after six months, or if late boxes stay above 2% for two months running.'],
    },
  ],
  revisions: [
    {
      message: 'After the visit to Wetherby',
      by: 'kofi',
      daysAgo: 14,
      sections: ['headline', 'subheading', 'summary', 'problem', 'solution', 'customerQuote'],
    },
  ],
}

export const plainLeaflet: DemoProposal = {
  title: 'Plain Leaflet',
  team: 'Online',
  owner: 'lucy',
  coauthors: ['elena'],
  readers: ['helen'],
  told: [
    { kind: 'proposal.shared', to: 'helen', by: 'lucy', daysAgo: 9 },
    { kind: 'proposal.coauthor', to: 'elena', by: 'lucy', daysAgo: 40, isRead: true },
  ],
  rounds: [
    {
      revision: 2,
      by: 'lucy',
      daysAgo: 9,
      message: 'Read aloud to three people who had never seen it; all three found the dose.',
      asked: [
        { who: 'sam', for: 'Engineering' },
        { who: 'jo', for: 'Finance' },
      ],
      verdicts: [
        { by: 'sam', daysAgo: 6, decision: 'approve', scores: [4, 3, 4, 4, 3], reason: 'My own mother would read this.' },
        {
          by: 'jo',
          daysAgo: 5,
          decision: 'approve',
          scores: [3, 4, 4, 4, 3],
          reason: 'Sixty is a number that a shop can print.',
        },
      ],
      end: 'cleared',
      cleared: { by: 'marcus', daysAgo: 4 },
      policy: { requirements: ['clear', 'length', 'comments', 'approvals'] },
    },
  ],
  visibility: 'workspace',
  launchIn: 45,
  months: 4,
  startedDaysAgo: 120,
  editedDaysAgo: 9,
  headline: 'Every Northgate Leaflet Now Fits on One Page You Can Read Aloud',
  subheading:
    'Plain Leaflet tells people who care for someone else what to give, when, and when to worry, in words they already use.',
  sections: {
    summary: [
      'LEEDS, {launch} — Northgate Pharmacy today began to print Plain Leaflet with 60 of the medicines that it hands out most. One page says what the medicine is for, when to take it, and the three signs that mean you should ring. The maker’s leaflet is still in the box.',
    ],
    problem: [
      'The leaflet in the box has 2,900 words on average. We asked 240 people who care for a parent or a child to find the highest dose in one day. It took them four minutes, and 38% gave the wrong number.',
    ],
    solution: [
      'People read Plain Leaflet before they leave the counter. With it, 97% of the same 240 people found the right dose, in 22 seconds. Each page is written by a pharmacist and read aloud to three people who take the medicine before it is printed.',
    ],
    leaderQuote: [
      '“If I cannot say it across the counter, I should not print it,” said Ruth Adeyemi, Northgate’s chief pharmacist.',
    ],
    howItWorks: [
      'It comes with the medicine, at no charge, in every Northgate pharmacy. A larger print is under the counter: ask for it.',
    ],
    customerQuote: ['“I read it once, to my son, and he understood it,” said Mohammed Rafiq, 41, of Bradford.'],
    callToAction: ['Ask for the plain one at any Northgate counter, or print yours at northgate.example/plain.'],
  },
  customerFaq: [
    {
      question: 'Is anything left out?',
      answer: [
        'Yes. Rare effects stay in the maker’s leaflet, which is still in the box. The three signs that need a call today are on ours.',
      ],
    },
    {
      question: 'Is there one in Urdu or Polish?',
      answer: ['For 20 medicines, from the first day. Ask at the counter for the other 40; we print what is asked for most.'],
    },
  ],
  internalFaq: [
    {
      question: 'Who answers for a mistake?',
      answer: ['The superintendent pharmacist signs each page. Every page carries its date and the name of who signed it.'],
    },
    {
      question: 'What does a page cost?',
      answer: [
        '£310 to write and check, once, and 4p to print. The 60 pages repay themselves if they save one call in 30 to the counter.',
      ],
    },
    {
      question: 'How will we know?',
      answer: ['Calls that begin “how many can I give” fall by a third, from 1,240 a week, by the end of June.'],
    },
  ],
  revisions: [
    {
      message: 'Sixty medicines, not six hundred',
      by: 'lucy',
      daysAgo: 40,
      sections: ['headline', 'subheading', 'summary', 'problem'],
    },
    {
      message: 'Read aloud to three',
      by: 'lucy',
      daysAgo: 9,
      sections: [
        'headline',
        'subheading',
        'summary',
        'problem',
        'solution',
        'leaderQuote',
        'howItWorks',
        'customerQuote',
        'callToAction',
        'customerFaq',
        'internalFaq',
      ],
    },
  ],
}

export const oneBag: DemoProposal = {
  title: 'One Bag',
  team: 'Repeat prescriptions',
  owner: 'jo',
  coauthors: ['dana'],
  told: [{ kind: 'proposal.coauthor', to: 'dana', by: 'jo', daysAgo: 2 }],
  visibility: 'workspace',
  launchIn: 130,
  months: 6,
  startedDaysAgo: 75,
  editedDaysAgo: 1,
  headline: 'One Bag, One Trip: Families Collect Every Prescription Together',
  subheading: 'One Bag lets a parent collect the family’s repeat medicines on one day a month, with one look in the bag.',
  sections: {
    summary: [
      'LEEDS, {launch} — Northgate Pharmacy today launched One Bag. A family names a day. Everything due for anybody in the house waits in one bag on that day, with one slip that says whose is whose.',
    ],
    problem: [
      'A family of four with two repeat prescriptions each comes to the counter six times a month. We counted 3,300 such families in our own records. A third of their bags wait more than a week, because one person forgot.',
    ],
    solution: [
      'The parent chooses a day once. The pharmacy moves each prescription to that day, a few days at a time, so that nobody runs short.',
    ],
    callToAction: ['Ask for One Bag at the counter, or text BAG to 60147.'],
  },
  customerFaq: [
    {
      question: 'Can my teenager keep theirs private?',
      answer: ['Yes. Anybody over 16 can have their own bag, closed, in the same collection.'],
    },
  ],
  internalFaq: [{ question: 'Who carries the bag?', answer: [] }],
  revisions: [],
}

export const quietHour: DemoProposal = {
  title: 'Quiet Hour',
  team: 'Stores',
  owner: 'marcus',
  coauthors: [],
  told: [{ kind: 'proposal.handed_over', to: 'marcus', by: 'elena', daysAgo: 4 }],
  visibility: 'workspace',
  launchIn: 70,
  months: 0.5,
  startedDaysAgo: 20,
  editedDaysAgo: 0,
  headline: 'Northgate Shops Turn Down the Lights for One Hour a Week',
  subheading: 'One hour a week with the lights low and no music, for people who cannot stay in a loud shop.',
  sections: {
    summary: [
      'LEEDS, {launch} — Northgate Pharmacy today began Quiet Hour in 40 shops: Tuesdays, from nine to ten, with low light, no music and no announcements.',
    ],
    problem: [
      'Of 212 parents of autistic children who answered our card, 131 send somebody else to collect a prescription that they have questions about.',
    ],
    solution: [
      'People come in the hour that they know is quiet. The pharmacist keeps that hour free of deliveries and telephone calls.',
    ],
    callToAction: ['Find the nearest Quiet Hour on the door of your shop, or ring 0113 496 0100.'],
  },
  customerFaq: [],
  internalFaq: [
    {
      question: 'What does it cost?',
      answer: ['Nothing but the hour: sales on a Tuesday between nine and ten are 1.1% of the week.'],
    },
  ],
  revisions: [],
}

export const nightBell: DemoProposal = {
  title: 'Night Bell',
  team: 'Stores',
  owner: 'marcus',
  coauthors: ['jo'],
  visibility: 'named',
  launchIn: null,
  months: null,
  startedDaysAgo: 18,
  editedDaysAgo: 9,
  headline: '',
  subheading: '',
  sections: {
    problem: ['In a week in October, 61 people rang the bell of a closed shop in Harrogate after ten at night.'],
    solution: ['A pharmacist answers the bell from another shop, by video, and opens a locker.'],
  },
  customerFaq: [],
  internalFaq: [{ question: 'What if the night bell rings in an empty shop?', answer: [] }],
  revisions: [],
}

export const pillMatch: DemoProposal = {
  title: 'PillMatch',
  team: 'Online',
  owner: 'tom',
  coauthors: [],
  visibility: 'workspace',
  launchIn: null,
  months: 4,
  startedDaysAgo: 90,
  editedDaysAgo: 30,
  archived: { daysAgo: 8, by: 'tom' },
  headline: 'Point Your Phone at a Loose Tablet and Learn What It Is',
  subheading: 'PillMatch names a tablet from a photograph, for people who sort medicines for somebody else.',
  sections: {
    summary: ['LEEDS, 1 September 2026 — Northgate Pharmacy today launched PillMatch, which names a tablet from one photograph.'],
    problem: ['Carers find loose tablets: 74 of 180 told us so. They throw them away, at £9 a month, or guess.'],
    solution: ['One photograph gives one name and one question: is this what you expected?'],
  },
  customerFaq: [
    {
      question: 'How often is it wrong?',
      answer: ['In our test one in nine tablets matched the wrong name. That is why we stopped.'],
    },
  ],
  internalFaq: [{ question: 'What would make us stop?', answer: ['More than one wrong name in a thousand. We are at 111.'] }],
  revisions: [
    {
      message: 'The test, and why we stop',
      by: 'tom',
      daysAgo: 30,
      sections: ['headline', 'subheading', 'summary', 'problem', 'solution', 'customerFaq', 'internalFaq'],
    },
  ],
}
