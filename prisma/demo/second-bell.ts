import type { DemoProposal } from './demo-proposal'

const ALL_PARTS = [
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
]

/** The lead story: in review for the third time. The text of round 2 had three sentences that a careful reader marks. */
export const secondBell: DemoProposal = {
  title: 'Second Bell',
  team: 'Repeat prescriptions',
  owner: 'dana',
  coauthors: ['tom', 'priya'],
  told: [
    { kind: 'proposal.coauthor', to: 'priya', by: 'dana', daysAgo: 1 },
    { kind: 'proposal.coauthor', to: 'tom', by: 'dana', daysAgo: 61, isRead: true },
    { kind: 'proposal.shared', to: 'marcus', by: 'dana', daysAgo: 1 },
    { kind: 'proposal.shared', to: 'elena', by: 'dana', daysAgo: 8, isRead: true },
  ],
  visibility: 'workspace',
  rounds: [
    {
      revision: 1,
      by: 'dana',
      daysAgo: 54,
      message: 'First full draft.',
      asked: [{ who: 'elena', for: 'Clinical safety' }],
      verdicts: [
        {
          by: 'elena',
          daysAgo: 53,
          decision: 'reject',
          scores: [1, 2, 2, 1, 3],
          reason: '“Smart adherence platform” is our name for it. What would a patient call it?',
        },
      ],
      end: 'rejected',
    },
    {
      revision: 3,
      by: 'dana',
      daysAgo: 16,
      message: 'Restarted from the patient. Jean’s quote is new.',
      asked: [
        { who: 'elena', for: 'Clinical safety' },
        { who: 'marcus', for: 'Retail' },
        { who: 'sam', for: 'Engineering' },
      ],
      verdicts: [
        { by: 'marcus', daysAgo: 15, decision: 'approve', scores: [3, 3, 4, 3, 3], reason: '' },
        {
          by: 'sam',
          daysAgo: 13,
          decision: 'request_changes',
          scores: [3, 3, 3, 2, 1],
          reason: '“Fell significantly” from what to what? I cannot plan a phone system against an adverb.',
        },
      ],
      end: 'replaced',
    },
    {
      revision: 4,
      by: 'dana',
      daysAgo: 6,
      message: 'Put the trial numbers in the Solution and say who agrees to the second call.',
      asked: [
        { who: 'elena', for: 'Clinical safety' },
        { who: 'marcus', for: 'Retail', looksAgain: ['problem', 'solution', 'howItWorks', 'customerFaq', 'internalFaq'] },
        { who: 'sam', for: 'Engineering' },
      ],
      dueIn: 1,
      verdicts: [
        {
          by: 'elena',
          daysAgo: 0.1,
          decision: 'approve',
          scores: [4, 3, 4, 3, 3],
          reason: 'Try it next in a shop that did not volunteer. Then build.',
        },
      ],
      end: null,
    },
  ],
  launchIn: 101,
  months: 14,
  startedDaysAgo: 62,
  editedDaysAgo: 0,
  answers: {
    customer: 'People who take four or more medicines a day, most of them over 65, living at home.',
    problem: 'They lose count. 46% missed a dose last week, and found out by counting what was left in the box.',
    benefit: 'Somebody notices on the same day that they missed a dose.',
    evidence: 'We asked 1,180 patients last autumn, and tried it for 12 weeks in nine pharmacies.',
  },
  headline: 'Northgate Pharmacy Now Rings You When You Miss a Dose',
  subheading:
    'Second Bell is a free call for people who take four or more medicines a day. It works on any telephone, including a landline.',
  sections: {
    summary: [
      'LEEDS, {launch} — Northgate Pharmacy today launched Second Bell, a free service that rings patients when a dose is late. Medicines come in a tray with a lid for each dose. If a lid is still shut 30 minutes after its time, the telephone rings. If nobody answers, Second Bell rings a relative or friend the patient has chosen.',
    ],
    problem: [
      'People who take four or more medicines a day lose count. Northgate asked 1,180 of them last autumn: 46% had missed a dose in the past week, and most found out by counting what was left in the box. Phone apps do not reach them: seven in ten patients over 70 had never installed one.',
    ],
    solution: [
      'Second Bell puts the reminder in the tray, not in a phone. There is nothing to charge, pair or install. It tells the pharmacy when a lid stays shut, and the pharmacy rings. The pharmacist sees the same record as the patient, so a run of missed doses becomes a conversation at the counter. In a 12-week trial at nine pharmacies, missed doses fell from 46% of patients a week to 19%.',
    ],
    leaderQuote: [
      '“We fill the prescription and then we go quiet for 28 days,” said Ruth Adeyemi, Northgate’s chief pharmacist. “That silence is where people get hurt. With Second Bell, somebody notices by lunchtime.”',
    ],
    howItWorks: [
      'Patients ask for Second Bell at any of Northgate’s 212 pharmacies. The pharmacist fills a tray for 28 days. We ask which number to ring, and who to ring if you do not answer. That person must agree first. At home, the patient lifts the lid marked with the day and time. When the tray is empty, they bring it back and take a full one home.',
    ],
    customerQuote: [
      '“My daughter used to ring me every morning to ask about my tablets,” said Jean Pickles, 74, of Otley. “Now she rings to talk.”',
    ],
    callToAction: [
      'Second Bell is free with any repeat prescription for four or more medicines. Ask at the counter, or call 0113 496 0147.',
    ],
  },
  customerFaq: [
    {
      question: 'What if I am out when my dose is due?',
      answer: [
        'Give us a mobile number and we ring that instead. You can pause the calls for a day or a fortnight by ringing the same number.',
      ],
    },
    {
      question: 'Who can see whether I took my medicine?',
      answer: ['You, your pharmacist and the person you chose. Nobody else, and you can change your mind at any counter.'],
    },
    {
      question: 'I took it but forgot to shut the lid. Will you ring?',
      answer: ['No. An open lid counts as a dose taken. We ring only when a lid is still shut.'],
    },
    {
      question: 'Does the tray need power or Wi-Fi?',
      answer: ['No. Its battery lasts longer than the 28 days, and we replace it when you return the tray.'],
    },
    {
      question: 'What happens in an emergency?',
      answer: [
        'Second Bell is no alarm. In an emergency call 999. We ring about a late dose, at most twice a day, and never at night.',
      ],
    },
  ],
  internalFaq: [
    {
      question: 'What does it cost for each patient?',
      answer: [
        '£2.10 a month, at the volumes of the second year:',
        {
          table: [
            ['Part', 'A month', 'How we know'],
            ['Tray and battery', '£0.80', 'Quote for 40,000 trays, October'],
            ['Calls and signal', '£0.90', 'Trial: 11 calls a patient a month'],
            ['Time at the counter', '£0.40', 'Timed in four shops, 90 seconds each'],
          ],
        },
      ],
    },
    {
      question: 'What if the tray has no signal?',
      answer: [
        'The tray keeps the record and sends it when signal returns. After six hours without contact the pharmacy rings the patient. In the trial this happened 31 times in 12 weeks. Every patient was reached the same day.',
      ],
    },
    {
      question: 'How do we know it reduces missed doses?',
      answer: ['Nine pharmacies, 214 patients, 12 weeks: missed doses fell from 46% of patients a week to 19%.'],
    },
    {
      question: 'What will we not build?',
      answer: [
        'Three things that people asked for in the trial:',
        {
          bullets: [
            'An app for the patient.',
            'A tray that dispenses by itself.',
            'Calls in the night: the bell is silent from ten to seven.',
          ],
        },
      ],
    },
    {
      question: 'Is it a medical device?',
      answer: [
        'Our adviser says no: the tray reminds, and doses nothing. If the regulator decides otherwise, the launch moves by nine months.',
      ],
    },
  ],
  revisions: [
    {
      message: 'First full draft',
      by: 'dana',
      daysAgo: 55,
      sections: ['headline', 'subheading', 'summary', 'problem', 'solution'],
      was: {
        headline: 'Northgate Launches Smart Adherence Platform',
        subheading: 'Second Bell is an innovative app that empowers users to stay on top of their medication journey.',
        sections: {
          summary: [
            'LEEDS, {launch} — Northgate Pharmacy today launched Second Bell, a next-generation solution for medication adherence. If a dose is not logged in the app, a push notification is triggered.',
          ],
          problem: [
            'Medication non-adherence is a significant challenge. People who take four or more medicines a day often struggle. Northgate asked 1,180 of them last autumn: 46% had missed a dose in the past week, and most found out by counting what was left in the box.',
          ],
          solution: [
            'The Second Bell app leverages a cloud-connected platform to deliver a seamless reminder experience across all devices.',
            'In a 12-week trial at nine pharmacies, missed doses fell from 46% of patients a week to 19%.',
          ],
        },
      },
    },
    {
      message: 'Restart from the patient',
      by: 'dana',
      daysAgo: 31,
      sections: ['headline', 'subheading', 'summary', 'problem', 'solution', 'howItWorks', 'callToAction'],
      was: {
        headline: 'Northgate Pharmacy Now Rings Patients Who Miss a Dose',
        sections: {
          howItWorks: [
            'Patients ask for Second Bell at any of Northgate’s 212 pharmacies. The pharmacist fills a tray for 28 days and asks which number should ring. At home, the patient lifts the lid marked with the day and time.',
          ],
        },
      },
    },
    {
      message: 'Jean’s quote',
      by: 'priya',
      daysAgo: 17,
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
      ],
      was: {
        sections: {
          problem: [
            'People who take four or more medicines a day lose count. Northgate asked 1,180 of them last autumn: 46% had missed a dose in the past week, and most found out by counting what was left in the box. Existing solutions dramatically fail to address the needs of many users. Phone apps do not reach them: seven in ten patients over 70 had never installed one.',
          ],
          solution: [
            'Second Bell puts the reminder in the tray, not in a phone. There is nothing to charge, pair or install. It leverages a best-in-class, cloud-connected platform to deliver a seamless experience. The pharmacist sees the same record as the patient, so a run of missed doses becomes a conversation at the counter. In a 12-week trial at nine pharmacies, missed doses fell significantly.',
          ],
          howItWorks: [
            'Patients ask for Second Bell at any of Northgate’s 212 pharmacies. The pharmacist fills a tray for 28 days and asks two questions: which number should ring, and who should we ring if you do not answer? At home, the patient lifts the lid marked with the day and time. When the tray is empty, they bring it back and take a full one home.',
          ],
        },
      },
    },
    {
      message: 'Trial numbers, consent',
      by: 'dana',
      daysAgo: 6,
      sections: ALL_PARTS,
    },
  ],
}
