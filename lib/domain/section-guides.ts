import type { PartKey } from './prfaq'

/** What the right-hand column says about a part while somebody writes it. */
export type SectionGuide = {
  /** The one question the part has to answer. */
  question: string
  /** What good looks like beyond what software can check: for a person to judge. */
  good: readonly string[]
  /** What a reviewer will ask. */
  asks: readonly string[]
}

/** Source: the table of section 1 of the method. */
export const SECTION_GUIDES: Readonly<Record<PartKey, SectionGuide>> = {
  headline: {
    question: 'Would its customer understand it at once?',
    good: ['Names the product', 'Says what the customer can do now'],
    asks: ['What does it do, in your mother’s words?'],
  },
  subheading: {
    question: 'Who is it for, and what do they get?',
    good: ['Names one benefit'],
    asks: ['Which customer would you serve first, if you could serve only one?'],
  },
  summary: {
    question: 'If they read only this, do they know?',
    good: ['Names the product and its benefit'],
    asks: ['Why that date?', 'What happens when it goes wrong?'],
  },
  problem: {
    question: 'Would a stranger believe it hurts?',
    good: ['Told as the customer lives it', 'Says what they do today'],
    asks: ['What does it cost them when it happens?', 'Who told you, and how many of them?'],
  },
  solution: {
    question: 'Does it answer each pain you named?',
    good: ['Answers every pain of the problem', 'Plain words'],
    asks: ['How is it better than what they use now?'],
  },
  leaderQuote: {
    question: 'Why did we build it?',
    good: ['Speaks about the customer, not about us', 'Sounds like a person talking', 'Imagined, until they agree to say it'],
    asks: ['Would they say this to a customer’s face?'],
  },
  howItWorks: {
    question: 'How soon does it first help?',
    good: ['Each step is something that the customer does'],
    asks: ['Which of these steps will people not finish?'],
  },
  customerQuote: {
    question: 'What changed for one person?',
    good: ['A detail that nobody would invent', 'Their words, not ours', 'Imagined, until a customer says it'],
    asks: ['Have you heard somebody say this?'],
  },
  callToAction: {
    question: 'What does the reader do next?',
    good: ['One thing to do', 'Nothing new is promised'],
    asks: ['Does that address answer on the first day?'],
  },
  customerFaq: {
    question: 'Would it help them decide?',
    good: ['Answers as you would at the counter', 'Names what they use now'],
    asks: ['What is the first question you would ask at the counter?'],
  },
  internalFaq: {
    question: 'Would it survive a hostile reader?',
    good: ['Customers are counted from the bottom up', 'Says what we do not know'],
    asks: ['What do we not know yet?'],
  },
}
