import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'
import { countWords, releaseWords } from '@/lib/editor/count-words'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { packContent } from '@/lib/server/revisions/pack-content'
import { keepParts } from '@/prisma/demo/demo-content'
import type { PastStory } from './past-story'

/** A text grows in this many steps until it is first submitted; then it is made plain. */
export const STEPS = 3

/** What people write before somebody asks them what they mean. */
const VAGUE = [
  'Our best-in-class platform leverages seamless synergies for everyone.',
  'It is a world-class, next-generation experience that will revolutionise pharmacy.',
  'The solution is designed to significantly improve outcomes.',
  'Users will be empowered to utilise cutting-edge functionality.',
  'It was decided that a robust, holistic approach should be taken.',
  'Customers will love this innovative, game-changing offering.',
]
const CUSTOMERS = ['Angela Moss of Wetherby', 'Derek Illingworth of Otley', 'Farah Siddiqui of Harehills', 'Joan Teale of Morley']

/** The release of a story, with so many vague sentences in it, dated where its launch ("4 March 2027") is known. Without questions: it is told in few words. */
export function pastContent(
  { title, headline, subheading, problem, solution }: PastStory,
  vague: number,
  launch: string,
): DocumentContent {
  const paragraphs = (text: string) => [{ type: 'paragraph', content: [{ type: 'text', text }] }]
  const customer = CUSTOMERS[title.length % CUSTOMERS.length]
  const sections = {
    headline,
    subheading,
    summary: paragraphs(`LEEDS${launch ? `, ${launch}` : ''} — Northgate Pharmacy today opened ${title}. ${subheading}`),
    problem: paragraphs(problem),
    solution: paragraphs([solution, ...VAGUE.slice(0, vague)].join(' ')),
    leaderQuote: paragraphs(
      '“Ask the person at the counter first,” said Ruth Adeyemi, Northgate’s chief pharmacist. “Then build.”',
    ),
    howItWorks: paragraphs('Ask in any branch. Somebody shows you how it works in 5 minutes, and you pay nothing for it.'),
    customerQuote: paragraphs(`“I used to put it off,” said ${customer}. “Now I do it on my way home.”`),
    callToAction: paragraphs('Come to any branch in Leeds or ring 0113 496 0182.'),
  }
  return { sections, ...Object.fromEntries(FAQ_KEYS.map((key) => [key, []])) } as unknown as DocumentContent
}

/** The text of each step as a revision stores it, with the words that came and went; each is hashed and packed once. */
export function pastTexts(story: PastStory, launch: string) {
  const rough = pastContent(story, story.vague, launch)
  const steps = Array.from({ length: STEPS + 1 }, (_, place) => {
    if (place === STEPS) return pastContent(story, 0, launch)
    return keepParts(rough, SECTION_KEYS.slice(0, Math.ceil((SECTION_KEYS.length * (place + 1)) / STEPS)))
  })
  let before = 0
  return steps.map((content) => {
    const sectionWords = countWords(content)
    const more = releaseWords(sectionWords) - before
    before += more
    // A step adds whole sections, or takes whole sentences away.
    const change = { wordsAdded: Math.max(0, more), wordsRemoved: Math.max(0, -more) }
    const stored = { schemaVersion: SCHEMA_VERSION, content: packContent(content), ...hashContent(content), sectionWords }
    return { content, stored, ...change }
  })
}

export type PastText = ReturnType<typeof pastTexts>[number]
