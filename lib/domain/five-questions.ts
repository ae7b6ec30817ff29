import type { ExampleName } from '@/lib/domain/examples/example'
import type { PartKey } from './prfaq'

/** What a good answer looks like, word for word from a worked example. Whoever shows it shows EXAMPLE_LABEL with it. */
export type StrongAnswer = { text: string; from: ExampleName }

/** The five questions that come before the editor, in the order in which they are asked. Source: section 1 of the method. */
export const FIVE_QUESTIONS = [
  {
    key: 'customer',
    title: 'Who is the customer?',
    hint: 'One kind of person, so exactly that you could go and find three of them.',
    strong: { text: 'The customer is a reader who finishes books away from home.', from: 'kindle' },
    feeds: ['subheading', 'summary', 'problem'],
    becomes: 'the subheading',
  },
  {
    key: 'problem',
    title: 'What problem do they have today?',
    hint: 'As they live it, without your product. What do they do about it now?',
    strong: {
      text: 'A cook has flour on both hands and a question about the recipe. The answer is on her phone. She rinses, dries, unlocks, types and reads, and the onions burn.',
      from: 'echo',
    },
    feeds: ['problem', 'solution'],
    becomes: 'the problem',
  },
  {
    key: 'benefit',
    title: 'What is the one benefit that matters most?',
    hint: 'One benefit. If you need the word “and”, choose.',
    strong: { text: 'For $79 a year, members get unlimited two-day shipping on about a million items.', from: 'prime' },
    feeds: ['headline', 'subheading', 'summary', 'solution'],
    becomes: 'the headline',
  },
  {
    key: 'evidence',
    title: 'How do you know they need it?',
    hint: 'Whom did you ask or watch, how many of them, and what came out?',
    strong: { text: 'We asked 40 developers (an illustrative survey), and 31 had guessed wrong.', from: 'aws' },
    feeds: ['problem', 'customerQuote', 'internalFaq'],
    becomes: 'the evidence',
  },
  {
    key: 'experience',
    title: 'What will using it be like?',
    hint: 'The first day, step by step, with what they see and what they do.',
    strong: {
      text: 'She finds the next book on Kindle and buys it where she sits. It arrives in under a minute.',
      from: 'kindle',
    },
    feeds: ['solution', 'howItWorks', 'customerQuote'],
    becomes: 'How it works',
  },
] as const satisfies readonly {
  key: string
  title: string
  hint: string
  strong: StrongAnswer
  feeds: readonly PartKey[]
  becomes: string
}[]

export type FiveQuestion = (typeof FIVE_QUESTIONS)[number]
export type QuestionKey = FiveQuestion['key']
export const QUESTION_KEYS = FIVE_QUESTIONS.map((question) => question.key) as [QuestionKey, ...QuestionKey[]]

/** An answer for each question; '' where it is left open. */
export type Answers = Readonly<Record<QuestionKey, string>>

export const NO_ANSWERS: Answers = { customer: '', problem: '', benefit: '', evidence: '', experience: '' }

/** The questions whose answers feed a part of the document. */
export function questionsFor(part: PartKey): readonly FiveQuestion[] {
  return FIVE_QUESTIONS.filter((question) => (question.feeds as readonly PartKey[]).includes(part))
}

/** The first question without an answer; null when all five have one. */
export function firstOpenQuestion(answers: Answers): QuestionKey | null {
  return QUESTION_KEYS.find((key) => answers[key] === '') ?? null
}
