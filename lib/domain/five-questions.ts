import type { PartKey } from './prfaq'

/** The five questions that come before the editor, in the order in which they are asked. Source: section 1 of the method. */
export const FIVE_QUESTIONS = [
  {
    key: 'customer',
    title: 'Who is the customer?',
    hint: 'One kind of person, so exactly that you could go and find three of them.',
    strong: 'People who take four or more medicines a day, most of them over 65, living at home.',
    feeds: ['subheading', 'summary', 'problem'],
    becomes: 'the subheading',
  },
  {
    key: 'problem',
    title: 'What problem do they have today?',
    hint: 'As they live it, without your product. What do they do about it now?',
    strong: 'They lose count. 46% missed a dose last week, and found out by counting what was left in the box.',
    feeds: ['problem', 'solution'],
    becomes: 'the problem',
  },
  {
    key: 'benefit',
    title: 'What is the one benefit that matters most?',
    hint: 'One benefit. If you need the word “and”, choose.',
    strong: 'Somebody notices on the same day that they missed a dose.',
    feeds: ['headline', 'subheading', 'summary', 'solution'],
    becomes: 'the headline',
  },
  {
    key: 'evidence',
    title: 'How do you know they need it?',
    hint: 'Whom did you ask or watch, how many of them, and what came out?',
    strong: 'We asked 1,180 patients at 30 counters last autumn, and counted the tablets left in 214 returned trays.',
    feeds: ['problem', 'customerQuote', 'internalFaq'],
    becomes: 'the evidence',
  },
  {
    key: 'experience',
    title: 'What will using it be like?',
    hint: 'The first day, step by step, with what they see and what they do.',
    strong: 'She lifts the lid marked Tuesday morning. If she has not by half past nine, the telephone rings.',
    feeds: ['solution', 'howItWorks', 'customerQuote'],
    becomes: 'How it works',
  },
] as const satisfies readonly {
  key: string
  title: string
  hint: string
  strong: string
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

/** A title to tell drafts apart by until somebody gives one: the first words of the first answer. */
export function workingTitleFrom(answer: string): string {
  const words = answer.trim().split(/\s+/u)
  const short = words
    .slice(0, 7)
    .join(' ')
    .replace(/[\p{P}\s]+$/u, '')
  const cut = short.length > 60 ? short.slice(0, 60).trimEnd() : short
  const title = words.length > 7 || cut.length < short.length ? `${cut}…` : cut
  return title === '' || title === '…' ? 'Untitled' : title
}
