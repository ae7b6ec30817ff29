import type { PartKey } from './prfaq'

/** What the right-hand column says about a part while somebody writes it. */
export type SectionGuide = {
  /** The one question the part has to answer. */
  question: string
  /** What good looks like beyond what software can check: for a person to judge. */
  good: readonly string[]
  /** What a reviewer will ask. */
  asks: readonly string[]
  weak: string
  strong: string
}

/** Source: the table of section 1 of the method. The examples are ours. */
export const SECTION_GUIDES: Readonly<Record<PartKey, SectionGuide>> = {
  headline: {
    question: 'Would its customer understand it at once?',
    good: ['Names the product', 'Says what the customer can do now'],
    asks: ['What does it do, in your mother’s words?'],
    weak: 'Project Chime: reinventing adherence for the modern patient',
    strong: 'Northgate Pharmacy now rings you when you miss a dose',
  },
  subheading: {
    question: 'Who is it for, and what do they get?',
    good: ['Names one benefit'],
    asks: ['Which customer would you serve first, if you could serve only one?'],
    weak: 'A next-generation service that makes life easier for everyone.',
    strong: 'Second Bell is a free call for people who take four or more medicines a day.',
  },
  summary: {
    question: 'If they read only this, do they know?',
    good: ['Names the product and its benefit'],
    asks: ['Why that date?', 'What happens when it goes wrong?'],
    weak: 'We are excited to announce an innovative new offering.',
    strong: 'If a lid is still shut 30 minutes after its time, the telephone rings.',
  },
  problem: {
    question: 'Would a stranger believe it hurts?',
    good: ['Told as the customer lives it', 'Says what they do today'],
    asks: ['What does it cost them when it happens?', 'Who told you, and how many of them?'],
    weak: 'Many customers struggle with medication leaflets.',
    strong: 'Six in ten parents told us they give children’s medicine by guesswork at 3 a.m.',
  },
  solution: {
    question: 'Does it answer each pain you named?',
    good: ['Answers every pain of the problem', 'Plain words'],
    asks: ['How is it better than what they use now?'],
    weak: 'It leverages a cloud-connected platform to deliver a seamless experience.',
    strong: 'She lifts the lid marked Tuesday morning. If she does not, we ring her.',
  },
  leaderQuote: {
    question: 'Why did we build it?',
    good: ['Speaks about the customer, not about us', 'Sounds like a person talking'],
    asks: ['Would they say this to a customer’s face?'],
    weak: '“We are proud to lead the market,” said the CEO.',
    strong: '“We fill the prescription and then we go quiet for 28 days,” said Ruth Adeyemi, chief pharmacist.',
  },
  howItWorks: {
    question: 'How soon does it first help?',
    good: ['Each step is something that the customer does'],
    asks: ['Which of these steps will people not finish?'],
    weak: 'Getting started is quick and easy.',
    strong: 'Ask at any of our 212 counters. The tray is filled while you wait, and it is free.',
  },
  customerQuote: {
    question: 'What changed for one person?',
    good: ['A detail that nobody would invent', 'Their words, not ours'],
    asks: ['Have you heard somebody say this?'],
    weak: '“It has transformed my life,” said a satisfied user.',
    strong: '“My daughter used to ring me every morning to ask about my tablets. Now she rings to talk.”',
  },
  callToAction: {
    question: 'What does the reader do next?',
    good: ['One thing to do', 'Nothing new is promised'],
    asks: ['Does that address answer on the first day?'],
    weak: 'Visit our website to learn more.',
    strong: 'Ask at the counter, or call 0113 496 0147.',
  },
  customerFaq: {
    question: 'Would it help them decide?',
    good: ['Answers as you would at the counter', 'Names what they use now'],
    asks: ['What is the first question you would ask at the counter?'],
    weak: 'Yes, your data is safe with us.',
    strong: 'You, your pharmacist and the person you chose can see it. Nobody else.',
  },
  internalFaq: {
    question: 'Would it survive a hostile reader?',
    good: ['Customers are counted from the bottom up', 'Says what we do not know'],
    asks: ['What do we not know yet?'],
    weak: 'We are confident the technology is reliable.',
    strong: 'It failed 11 times in 90 days. Nine were the router. We do not know what the other two were.',
  },
}
