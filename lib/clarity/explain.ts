import type { ClarityKind, WayOut } from '@/lib/domain/clarity'
import type { PartKey } from '@/lib/domain/prfaq'
import type { OwnFigure } from './own-figure'
import { countWords } from './sentences'
import { splitAfter } from './split-after'

/** Who reads a part, and what for: why a fault matters in this place. */
const READERS: Readonly<Record<PartKey, string>> = {
  headline: 'Whoever skims reads the headline alone',
  subheading: 'The subheading has to say who gains what',
  summary: 'Whoever reads only the summary should know what it is',
  problem: 'A problem convinces when a stranger can check it',
  solution: 'The solution has to show what the customer sees',
  leaderQuote: 'A leader speaks to a customer here',
  howItWorks: 'A customer follows these steps',
  customerQuote: 'A customer would say this aloud',
  callToAction: 'The reader is about to act',
  customerFaq: 'A customer asked this',
  internalFaq: 'Colleagues decide on this answer',
}

/** One sentence on why a finding matters where it stands. */
export function whyItMatters(kind: ClarityKind, words: string, part: PartKey): string {
  return `${READERS[part]}, ${WHY[kind](`“${shorten(words)}”`)}`
}

const WHY: Readonly<Record<ClarityKind, (words: string) => string>> = {
  jargon: (words) => `and nobody says ${words} at a counter.`,
  vague: (words) => `and ${words} keeps back how many or what.`,
  hype: (words) => `and ${words} is praise that they cannot check.`,
  unquantified: (words) => `and ${words} has no number beside it.`,
  passive: (words) => `and ${words} leaves open who does it.`,
  long: () => 'and a sentence of more than 30 words loses them.',
  wordy: (words) => `and ${words} takes words that say nothing.`,
  acronym: (words) => `and ${words} has not been spelled out before.`,
  internal: (words) => `and ${words} is about us, not about them.`,
  future: (words) => `and on that day it has launched, so ${words} comes too late.`,
  benefits: (words) => `and ${words} names two benefits where one is remembered.`,
  repeated: () => 'and this has been said before.',
  customer: () => '',
  problem: () => '',
  benefit: () => '',
  quotes: () => '',
  action: () => '',
  price: () => '',
  technology: () => '',
  faq: () => '',
}

/** A replacement where the lists know a true one, else the question that the writer can answer. */
export function wayOutOf(kind: ClarityKind, words: string, plain: string | null, part: PartKey): WayOut {
  if (plain !== null && plain !== '') return { type: 'replace', text: asWritten(plain, words) }
  if (kind === 'repeated') return { type: 'cut' }
  if (kind === 'long') return { type: 'ask', question: askToSplit(words) }
  return { type: 'ask', question: QUESTIONS[kind]?.(words, part) ?? 'How would you say it to a customer?' }
}

const QUESTIONS: Partial<Record<ClarityKind, (words: string, part: PartKey) => string>> = {
  jargon: () => 'What does the customer see, do or get? Say that.',
  vague: (words) =>
    /\b(?:aim|design|help|intend|seek|strive|can|may|might|could|hope|look|poised|positioned)/i.test(words)
      ? 'Does it, or does it not? Say what it does.'
      : 'How many, which ones, or by when?',
  hype: (words) =>
    /\b(?:thrilled|excited|proud|delighted|honou?red|pleased|humbled|happier)/i.test(words)
      ? 'What did it change for the customer? Say that in place of the feeling.'
      : 'Who says so, or what shows it? Give the proof, or leave it out.',
  unquantified: () => 'How much, and how do you know?',
  passive: () => 'Who does it? Put them first.',
  wordy: () => 'What is left when you cut it?',
  acronym: () => 'What do the letters stand for? Write it out once.',
  internal: (_, part) => (part === 'internalFaq' ? 'What does it mean for the decision?' : 'What does the customer get from it?'),
  future: () => 'How would you say it on launch day, when it is there?',
  benefits: () => 'Which one would they miss most? Keep that one.',
}

/** The document has a figure for it already: the writer says whether it is this one. */
export function askOwnFigure({ where, words }: OwnFigure): WayOut {
  const said = /[.!?…]$/u.test(words) ? `“${words}”` : `“${words}”.`
  return { type: 'ask', question: `Under “${where}” it says ${said} Is that the number?` }
}

function askToSplit(sentence: string): string {
  const place = splitAfter(sentence)
  const count = `It has ${countWords(sentence)} words. `
  return place ? `${count}Can it stop after “${place}”?` : `${count}Where would you take a breath?`
}

/** With a capital where the words had one. */
function asWritten(plain: string, words: string): string {
  return /^\p{Lu}/u.test(words) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words
}
