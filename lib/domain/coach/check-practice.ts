import { type Check, type CoachFacts, check, counted } from './check'
import { excerpt, sentences } from './words'

/** Most steps to the first result. Source: section 1 of the method. */
export const MOST_STEPS = 3

export function checkHowItWorks({ sections }: CoachFacts): Check[] {
  const { text, items } = sections.howItWorks
  const steps = countSteps(text, items)
  const [price, where] = [findPrice(text), findAddress(text) ?? findPlace(text)]
  return [
    counted(
      'steps',
      `At most ${MOST_STEPS} steps`,
      text !== '' && steps <= MOST_STEPS
        ? steps === 0
          ? 'Told without a list'
          : `${steps} ${steps === 1 ? 'step' : 'steps'}`
        : null,
      steps > MOST_STEPS ? `You list ${steps}. What has to happen before it first helps?` : 'Write it first.',
    ),
    check('price', 'Says what it costs', price, 'Give the price, or say that it is free.'),
    check('where', 'Says where to get it', where, 'Where: a shop, a site, a counter, a town?'),
  ]
}

export function checkCallToAction({ sections }: CoachFacts): Check[] {
  const { text } = sections.callToAction
  const proof = findAddress(text) ?? findAction(text)
  return [check('action', 'One thing to do, or an address', proof, 'Give an address, a number, or one thing to do and where.')]
}

/** Steps of a list, else of numbered lines ("1.", "Step 2"), else of first, then and finally. */
function countSteps(text: string, items: number): number {
  if (items > 0) return items
  const numbered = [...text.matchAll(/^\s*\d{1,2}[.)]|(?:^|[.!?;]\s+)step \w+\b/gimu)].length
  if (numbered > 0) return numbered
  const order = [
    ...text.matchAll(/(?:^|[.!?]\s+|\n|;\s*)(?:first|second|third|fourth|fifth|sixth|then|next|after that|finally|last)\b,?/giu),
  ]
  return order.length
}

/** An amount to pay, or that there is none. What they save, owe, lose or earn is no price. */
function findPrice(text: string): string | null {
  for (const { 0: found, index } of text.matchAll(PRICE))
    if (!NOT_PAID.test(text.slice(Math.max(0, index - 60), index))) return excerpt(text, index, index + found.length)
  return null
}

/** A link, an e-mail address or a telephone number. */
function findAddress(text: string): string | null {
  return prove(text, ADDRESS)
}

function findPlace(text: string): string | null {
  return prove(text, PLACE)
}

/** A sentence that tells the reader to do something. "Visit our website to learn more" tells nobody where. */
function findAction(text: string): string | null {
  for (const sentence of sentences(text)) {
    const found = SAYS_NOTHING.test(sentence) ? null : ACTION.exec(sentence)
    if (found) return excerpt(sentence, found.index, found.index + found[0].length)
  }
  return null
}

function prove(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text)
  return found && excerpt(text, found.index, found.index + found[0].length)
}

const PRICE = new RegExp(
  [
    '[£$€¥]\\s?\\d',
    '\\d[\\d.,]*\\s?(?:p(?!\\.? ?m\\b)|cents?|pence|pounds?|dollars?|euros?|USD|GBP|EUR)\\b',
    '\\b(?:USD|GBP|EUR)\\s?\\d',
    '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred) (?:pounds?|dollars?|euros?|pence|cents?)\\b',
    '(?<![-\\p{L}])(?<!feel |tax |set |sugar )free\\b(?!-| up| time| from| speech| hand| will| space| to (?:choose|decide|ask))',
    '\\b(?:costs? nothing|no (?:extra |monthly |additional )?(?:charge|cost|fee)|without charge|at no (?:extra )?cost|included (?:in|with) (?:the|your|every|any|each|all)|pay as you go|pay only)\\b',
    "\\b(?:nothing (?:more |extra |else |further )?to pay|pays? nothing|(?:do(?:es)?n[’']t|do(?:es)? not|never|no longer) (?:have to )?pay\\b(?! (?:attention|back))|(?:covered|paid(?: for)?|met) (?:by|out of|from) (?:the|your|our|their)|on (?:us|the house)(?=[.,;!]|$)|part of (?:the|your) (?:rent|fee|price|membership|subscription|licen[cs]e|contract|tuition|fare|ticket))\\b",
  ].join('|'),
  'giu',
)
const NOT_PAID =
  /\b(?:sav(?:e|es|ed|ing|ings of)|ow(?:e|es|ed|ing)|los(?:e|es|ing)|lost|earn(?:s|ed|ing)?|wast(?:e|es|ed|ing)|worth|raised?|refund(?:s|ed)?|stock of)\b[^.;:!?\n]{0,30}$/iu

const ADDRESS =
  /\bhttps?:\/\/\S+|\b[\w.+-]+@[\w-]+\.[\w.]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|co\.uk|uk|eu|de|fr|io|app|dev|health|shop|example|gov|edu|info)\b(?:\/\S*)?|(?<![\p{L}\d£$€.,])\+?\(?\d[\d ()-]{7,}\d(?![\d%])/iu

const PLACE =
  /\b(?:online|app store|google play|(?:web )?browser|(?:text|ring|call|phone|message|dial|photo|picture) (?:\p{L}+ )?(?:to )?(?:the|our|its|this|that) (?:\p{L}+ )?number|(?:by|in the) (?:post|mail)|door to door|(?:at|in|from|on|through|to) (?:(?:the|a|an|any|every|each|all|your|our|one|its|local|nearest|of|\d+|[\p{L}]+[’']s) ){0,4}(?:shops?|stores?|counters?|branch(?:es)?|website|web ?sites?|pharmac(?:y|ies)|chemists?|desks?|librar(?:y|ies)|schools?|clinics?|surger(?:y|ies)|hospitals?|stations?|post offices?|kiosks?|markets?|marketplace|banks?|supermarkets?|dealers?|garages?|offices?|halls?|gyms?|caf[eé]s?|airports?|page|app|account|console|browsers?|portal|intranet|till|reception))\b|\b(?:at|from|in|on|through) (?:any|every|each|all|our|the|your) (?:[\p{L}\d’'-]+ ){1,2}(?:shops?|stores?|counters?|branch(?:es)?|pharmac(?:y|ies)|clinics?|offices?|stations?|web ?sites?|portal|intranet|app)\b|\b(?:[Aa]t|[Ii]n|[Oo]n|[Ff]rom) (?:(?:the|all|any|every|each|any of) )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I|Spring|Summer|Autumn|Winter)\b)\p{Lu}[\p{L}.’'-]+/u

const VERBS =
  'ask|contact|talk to|speak to|drop in|switch to|enrol|enroll|claim|call|ring|phone|visit|go|order|sign up|register|join|download|open|book|buy|try|text|write|e-?mail|scan|apply|reserve|subscribe|say|start|begin|find|see|pick up|collect|tap|request|bring|tell|come|send|choose|create|search|press|pay|get|walk'
const ACTION = new RegExp(
  `(?:^|[,;:]\\s*|\\b(?:and|or|then|today|simply|just)\\s+|\\b(?:can|may|to|should|could)\\s+(?:now\\s+|also\\s+)?)(?:${VERBS})\\b`,
  'iu',
)
const SAYS_NOTHING =
  /\b(?:(?:visit|see|go to) (?:our|the) (?:web ?site|site|page)\b(?!\s+(?:at|of|under))|learn more|find out more|for more information)/iu
