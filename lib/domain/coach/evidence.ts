import { isKindOfPeople } from './people'
import { excerpt, figures, sentences } from './words'

/** Figures that measure something. The time on a clock ("at 6 a.m.", "24/7") measures nothing. */
export function measured(text: string): ReturnType<typeof figures> {
  return figures(text).filter(
    ({ from, to }) => !CLOCK.test(text.slice(to, to + AFTER)) && !/\d\/$/u.test(text.slice(Math.max(0, from - 3), from)),
  )
}

/** The words that say who was asked or what was counted, in the sentence of a figure or beside it. */
export function findSource(text: string): string | null {
  const all = sentences(text)
  const counts = all.map((sentence) => figures(sentence).length > 0)
  for (const [index, sentence] of all.entries()) {
    if (!(counts[index] || counts[index - 1] || counts[index + 1])) continue
    for (const { from, to, word } of sources(sentence))
      if (!isTheirs(sentence.slice(0, from), word, sentence.slice(to, to + 1))) return excerpt(sentence, from, to)
  }
  return null
}

/** Every place of a sentence that speaks of a source, in its order, the longest first where several begin at once. */
function sources(sentence: string) {
  return SIGNS.flatMap(({ words, behind }) =>
    [...sentence.matchAll(words)].flatMap(({ index, 0: word }) => {
      const begins = behind?.exec(sentence.slice(Math.max(0, index - BEFORE), index))?.[0].length ?? (behind ? null : 0)
      return begins === null ? [] : [{ from: index - begins, to: index + word.length, word }]
    }),
  ).sort((one, other) => one.from - other.from || other.to - one.to)
}

/** What the customers do is no source: "tenants report three repairs a year", "they have asked twice". What they told us is. */
function isTheirs(before: string, word: string, next: string): boolean {
  // "Of 140 parents asked, 61 had rung": they were.
  if (!DOES.test(word) || next === ',') return false
  const subject =
    /([\p{L}’']+)(?: (?:have|has|had|to|must|may|can|could|should|would|will|often|also|never|always|even|then|still|already|usually|first)){0,3} $/iu.exec(
      before.slice(-BEFORE),
    )?.[1]
  if (subject === undefined) return false
  if (/^(?:they|he|she|you|who|must|to|should|can|may|them|people)$/iu.test(subject)) return true
  return THEIRS.test(word) && isKindOfPeople(subject)
}

/** Longer than what follows the hour of a clock, and than a subject with what stands between it and its verb. */
const AFTER = 12
const BEFORE = 80

const CLOCK = /^(?::\d\d)?\s?(?:[ap]\.?m\b|o[’']clock\b|\/7\b)/iu

/** What somebody does who asks and counts, and what customers do as well. */
const DOES = /^(?:ask|stud|measured|counted|timed|weighed|tested|trial|pilot|report|record|log|observed|watched|visited)/iu
/** Of people who were not asked to count. */
const THEIRS = /^(?:ask|stud|tested|report|record|log|watched|visited|weighed|trial|timed)/iu

/**
 * What speaks of a source, and what has to stand right before it. Apart, because a browser compiles what follows a choice once for each
 * way through the choice, on the person's first pause: as one expression it held a key up for 18 ms.
 */
const SIGNS: { words: RegExp; behind?: RegExp }[] = [
  {
    // What somebody who wants to know does, where it is said that it was us, or as notes are written: "Tracked 640 deliveries."
    words:
      /\b(?:tracked|spoke|spoken|talked|sat (?:down |in )?with|went (?:back |out )?(?:through|over|to)|looked|checked|analy[sz]ed|read|listened|shadowed|followed|saw|found|rang|phoned|called|e-?mailed|wrote to|met|sampled|pulled|compared|audited|clocked|heard|noted)\b(?!-)/giu,
    behind: /^$|\b(?:we|I)(?:[’']ve| have)?(?: (?:also|then|first|once|even|just|personally|all))? $/iu,
  },
  {
    words:
      /\b(?:systems?|tickets?|files|books|bookings?|invoices|calendars?|databases?|spreadsheets?|data|numbers|figures|stats|analytics|accounts|receipts|tills?|CRM|diar(?:y|ies)|inbox|case notes)\b/giu,
    behind: /(?:\b(?:in|from|by|of|to)|[:(–—-]) ?our (?:own )?(?:[\p{L}-]+ ){0,2}$/iu,
  },
  {
    words:
      /\bask(?:ed)?\b(?! for)|\b(?:told|tells?) (?:us|me|our)\b|\bsource(?=:)|\bcount of \S*\d|\b(?:our|in a|by) count\b|\bhelpline\b/giu,
  },
  { words: /\b(?:took|received|answered) \S+ (?:calls|letters|complaints|requests)\b/giu },
  {
    words:
      /\b(?:survey(?:ed|s)?|poll(?:ed|s)?|stud(?:y|ies|ied)|measured|counted|timed|weighed|tested|trial(?:s|led)?|pilot(?:ed)?|interview(?:ed|s)?|census|according to|reports?|reported|records?|recorded|logs?|logged|statistics|research|researchers|data (?:from|of|show)|observed|watched|visited|figures (?:from|of)|support (?:calls|tickets)|complaints?|price list|tariff|published)\b/giu,
  },
]
