import { type Check, type CoachFacts, check } from './check'
import { namesCustomer } from './check-opening'
import { findSource, measured } from './evidence'
import { findProduct, productName } from './product'
import { findSpeaker, outsideQuotations, quotations } from './quotations'
import { excerpt, figures, figureValue, sentences } from './words'

export function checkProblem(facts: CoachFacts): Check[] {
  const { sections, answers } = facts
  const { text } = sections.problem
  const given = measured(text)
  // In digits first: a number word may only say who the customer is.
  const figure = given.find((one) => /\p{N}/u.test(one.text)) ?? given[0]
  const named = findProduct(text, productName(facts))
  return [
    namesCustomer(text, facts),
    check('figure', 'Gives a figure', figure ? excerpt(text, figure.from, figure.to) : null, 'How many, how often or how much?'),
    check('evidence', 'Says where the figure comes from', findSource(text), 'Whom did you ask, or what did you count?'),
    ...usesEvidence(text, given, answers.evidence),
    check(
      'no-product',
      'Leaves the product out',
      text !== '' && !named,
      text ? 'The problem has to stand without the product. Take its name out.' : 'Write it first.',
      named ? excerpt(text, named.from, named.to) : undefined,
    ),
  ]
}

export function checkSolution(facts: CoachFacts): Check[] {
  const { sections, answers } = facts
  const { text } = sections.solution
  const first = sentences(text)[0] ?? ''
  const named = findProduct(first, productName(facts))
  const isAboutUs = (named !== null && named.from === 0) || STARTS_WITH_US.test(first)
  const customersWords = [answers.customer, answers.problem, sections.problem.text].join(' ').toLowerCase()
  const built = [...text.matchAll(ARCHITECTURE)].find(([word]) => !customersWords.includes(word.toLowerCase()))
  return [
    check(
      'customer-first',
      'Begins with what the customer does',
      first !== '' && !isAboutUs ? excerpt(first, 0, Math.min(first.length, 1)) : null,
      'Begin with the customer: what do they do, and what happens then?',
      first ? excerpt(first, 0, 1) : undefined,
    ),
    check(
      'no-architecture',
      'Nothing about how it is built',
      text !== '' && !built,
      text ? 'Say what the customer sees instead.' : 'Write it first.',
      built && excerpt(text, built.index, built.index + built[0].length),
    ),
  ]
}

export function checkLeaderQuote({ sections }: CoachFacts): Check[] {
  const { text } = sections.leaderQuote
  const speaker = findSpeaker(text)
  return [
    quoted(text),
    check('speaker', 'Names the speaker', speaker?.name, 'Who says it? Write said, and a name.'),
    check('role', 'Gives their role', speaker?.role, 'Add what they do here after the name, such as chief pharmacist.'),
  ]
}

export function checkCustomerQuote({ sections }: CoachFacts): Check[] {
  const { text } = sections.customerQuote
  const said = quotations(text)
    .map((quotation) => quotation.text)
    .join('\n')
  const detail = BEFORE_AND_AFTER.exec(said)
  const figure = figures(said)[0]
  const place = detail ? { from: detail.index, to: detail.index + detail[0].length } : figure
  return [
    quoted(text),
    check('person', 'A named person', findSpeaker(text)?.name ?? null, 'Give them a name. A satisfied customer is nobody.'),
    check(
      'detail',
      'One concrete detail',
      place ? excerpt(said, place.from, place.to) : null,
      'What did they do before, and how often? Let them say it.',
    ),
  ]
}

function quoted(text: string): Check {
  const quotation = quotations(text)[0]
  const proof = quotation ? excerpt(quotation.text, 0, 1) : null
  const hint = outsideQuotations(text).trim()
    ? 'Put what they say in quotation marks.'
    : 'Write what they say, in quotation marks.'
  return check('quotation', 'Speaks in quotation marks', proof, hint)
}

type Figures = ReturnType<typeof figures>

/** Asked only where question 4 gave a figure: what they counted belongs into the problem. */
function usesEvidence(text: string, told: Figures, answer: string): Check[] {
  const given = figures(answer)
  if (given.length === 0) return []
  const values = given.map((figure) => figureValue(figure.text))
  const used = told.find((figure) => values.includes(figureValue(figure.text)))
  const hint = `Question 4 has a figure: “${excerpt(answer, given[0]?.from ?? 0, given[0]?.to ?? 0)}” Use one of its figures here.`
  return [check('own-evidence', 'Uses your own evidence', used && excerpt(text, used.from, used.to), hint)]
}

const STARTS_WITH_US =
  /^(?:(?:our|we|it|its)\b|(?:the|a|an|this|with (?:the|our|a|an))\s+(?:[\p{L}-]+\s+){0,3}?(?:platform|app|application|system|service|solution|product|technology|software|tool|engine|device|algorithm|website|portal|network|suite)\b)/iu

/** How it is built (ours). A word that the customer uses for the problem is theirs: developers do talk of servers. */
const ARCHITECTURE =
  /\b(?:micro-?services?|kubernetes|back-?ends?|front-?ends?|middleware|block-?chain|machine learning|neural networks?|algorithms?|databases?|data (?:lake|pipeline|warehouse)s?|(?<!(?:oil|gas|water) )pipelines?|architectures?|tech(?:nology)? stack|cloud-(?:based|native|connected|enabled)|serverless|servers?|infrastructure|apis?|sdks?|protocols?|server-side|web ?hooks?|frameworks?|orchestration|multi-tenant|end-to-end encryption layer|scalable|leverag(?:e|es|ing)|(?<!(?:train|railway|station|bus|ferry|oil|loading|viewing) )platforms?)\b/giu

const BEFORE_AND_AFTER =
  /\b(?:used to|before\b|until|no longer|not (?:had|have) to|any ?more|instead of|never again|for the first time|last (?:week|month|year|winter|summer|spring|autumn)|every (?:morning|evening|night|day|week|month|\p{Lu}\p{L}+)|(?:on|by|since) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu
