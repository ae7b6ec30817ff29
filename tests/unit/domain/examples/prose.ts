import type { Example, ExampleBlock } from '@/lib/domain/examples/example'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'

/** A piece of an example with the name of its place, for messages that lead there. */
export type Piece = { place: string; text: string }

/** What a reader of the example reads, notes apart. */
export function pieces(example: Example): Piece[] {
  const sections = SECTION_KEYS.flatMap((key) => of(key, example.sections[key].text))
  const faqs = FAQ_KEYS.flatMap((faq) =>
    example[faq].flatMap(({ topic, question, answer }, index) => [
      { place: `${faq} ${index + 1} question`, text: question },
      ...of(`${faq} ${index + 1} ${topic}`, answer),
    ]),
  )
  return [...sections, ...faqs]
}

/** What stands in the margin. */
export function notes(example: Example): Piece[] {
  const sections = SECTION_KEYS.map((key) => ({ place: `note on ${key}`, text: example.sections[key].note }))
  const answers = FAQ_KEYS.flatMap((faq) =>
    example[faq].flatMap(({ note, topic }) => (note ? [{ place: `note on ${topic}`, text: note }] : [])),
  )
  return [...sections, ...answers]
}

function of(place: string, text: string | readonly ExampleBlock[]): Piece[] {
  if (typeof text === 'string') return [{ place, text }]
  return text.flatMap((block) => linesOf(block).map((line) => ({ place, text: line })))
}

export function linesOf(block: ExampleBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  return 'steps' in block ? block.steps : block.bullets
}

export function sentences(text: string): string[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean)
}

/** Words as the guidelines count them: runs that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length
}

// The kinds of the guidelines. Short, and only what is never right in these texts: "how many" is a question, "60 % faster" has its figure.
const BANNED: Readonly<Record<string, RegExp>> = {
  jargon:
    /\b(ecosystems?|leverag\w+|seamless\w*|end-to-end|AI-powered|solutions?|at scale|scal(e|able|ability)|observability|tokeni\w+|empower\w*|streamlin\w+|resilien\w+|innovat\w+|platforms?|cloud|elastic|on-demand|provision\w*|infrastructure|instances?|synerg\w+|stakeholders?|frictionless|journey|engagement|iterate|user experience)\b/i,
  vague:
    /\b((?<!how |as )many|some|multiple|several|various|numerous|a (range|variety|number) of|and more|aims? to|designed to|(can|could|may) help|billions|even more|etc|world of|wherever you are|a lot)\b/i,
  hype: /\b(leading|world-class|best-in-class|best(?!-seller)|unprecedented|revolution\w+|iconic|proud|thrilled|excit\w+|honou?red|amazing|incredible|magic\w*|game-chang\w+|next-generation|cutting-edge|state-of-the-art|delight\w*|unique|ultimate|perfect\w*)\b/i,
  unquantified:
    /\b(faster|quick(er|ly)?|more reliable|easy|easily|effortless\w*|significant\w*|affordab\w+|reduce costs|high-performance|cheap(er)?|dramatic\w*|huge|massive\w*|simply|very|really)\b/i,
  wordy:
    /\b(in addition to|with the aim of|in order to|making it possible to|play a (critical|key) role|due to the fact|going forward)\b/i,
  internal:
    /\b(roadmap|milestones?|portfolio|strategic|moderni[sz]ation|capabilit(y|ies)|core values|business lines?|go-to-market|KPIs?)\b/i,
}

/** The banned words of a text, with their kind. */
export function bannedWords(text: string): string[] {
  return Object.entries(BANNED).flatMap(([kind, pattern]) => {
    const found = text.match(pattern)
    return found ? [`${kind}: ${found[0]}`] : []
  })
}

const PARTICIPLES =
  'built|made|sold|bought|sent|given|held|kept|shown|told|known|written|lost|paid|found|taken|done|brought|seen|put|hidden'
const PASSIVE = new RegExp(
  `\\b(is|are|was|were|be|been|being|gets?|got)\\s+(?:\\w+ly\\s+|not\\s+)?(?:\\w+ed|${PARTICIPLES})\\b`,
  'i',
)
/** States, not actions that somebody left out. */
const STATES = ['is limited', 'get unlimited']

/** Where a text says that something is done and not who does it. */
export function passives(text: string): string[] {
  const found = text.match(PASSIVE)?.[0]
  return found && !STATES.includes(found.toLowerCase()) ? [found] : []
}

const NUMBER =
  /\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundreds?|thousands?|millions?|billions?|half|thirds?|quarters?|dozens?|twice|double)\b/gi

/** The numbers of a text, in digits or in words, apart from the phrases that may stand. */
export function numbersBesides(text: string, phrases: readonly string[]): string[] {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, phrase) => rest.split(phrase).join(' … '), text).match(NUMBER) ?? []
}
