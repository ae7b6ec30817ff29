import { type Check, type CoachFacts, check, counted } from './check'
import { findBenefit, findCustomer, findKind, type Known } from './customer'
import { beginningOf, parseDateline } from './dateline'
import { countTextWords, meaningfulStems, sentences } from './words'

/** Most words of a headline (ours). */
export const HEADLINE_WORDS = 15

export function checkHeadline({ sections }: CoachFacts): Check[] {
  const { text } = sections.headline
  const count = countTextWords(text)
  const codeName = CODE_NAME.exec(text)?.[0]
  return [
    oneSentence(text),
    counted(
      'short',
      `At most ${HEADLINE_WORDS} words`,
      count > 0 && count <= HEADLINE_WORDS ? `${count} ${count === 1 ? 'word' : 'words'}` : null,
      count > HEADLINE_WORDS ? `Cut ${count - HEADLINE_WORDS} of its ${count} words.` : 'Write it first.',
    ),
    check('no-code-name', 'No code name', count > 0 && !codeName, 'Use the name that customers will read.', codeName),
  ]
}

export function checkSubheading(facts: CoachFacts): Check[] {
  const { sections } = facts
  const { text } = sections.subheading
  const own = meaningfulStems(text)
  const said = new Set(meaningfulStems(sections.headline.text))
  const shared = own.filter((stem) => said.has(stem)).length
  const repeats = own.length > 0 && shared / own.length > MOST_SHARED
  return [
    oneSentence(text),
    namesCustomer(text, facts),
    check(
      'adds',
      'Adds to the headline',
      own.length > 0 && !repeats,
      repeats ? 'It says what the headline says. Add who it is for.' : 'Write it first.',
    ),
  ]
}

export function checkSummary(facts: CoachFacts): Check[] {
  const { sections, today, answers } = facts
  const { text } = sections.summary
  const dateline = parseDateline(text)
  const count = sentences(dateline ? dateline.rest : text).length
  return [
    check(
      'dateline',
      'Begins with the city and the date',
      dateline?.text,
      'Begin with a city and a day, such as LEEDS, 4 March 2027.',
      text ? beginningOf(text) : undefined,
    ),
    check(
      'ahead',
      'The launch date lies ahead',
      dateline && dateline.day >= today ? dateline.text.slice(dateline.city.length).replace(/^[\s,.(–—-]+|[)\s]+$/gu, '') : null,
      dateline ? 'This day has passed. The product does not exist yet.' : 'Write the day on which you would announce it.',
      dateline?.text,
    ),
    counted(
      'length',
      'Three or four sentences',
      count === 3 || count === 4 ? `${count} sentences` : null,
      count < 3 ? 'Say what it is, for whom, and what they get.' : `Cut it from ${count} sentences to four.`,
    ),
    ...(answers.benefit
      ? [check('benefit', 'Tells the benefit', findBenefit(text, facts), 'Say what they get, as you did in question 3.')]
      : []),
  ]
}

/** Where a section has to name the customer of question 1. */
export function namesCustomer(text: string, known: Known): Check {
  if (!known.answers.customer)
    return check(
      'customer',
      'Names the customer',
      false,
      'Answer question 1, Who is the customer, so that the coach knows whom to look for.',
    )
  const found = findCustomer(text, known)
  const tooWide = found ? null : findKind(text, known)
  const hint = tooWide ? 'Say which ones, as you did in question 1.' : 'Name the customer as you did in question 1.'
  return check('customer', 'Names the customer', found, hint, tooWide ?? undefined)
}

function oneSentence(text: string): Check {
  const count = sentences(text).length
  return check(
    'one-sentence',
    'One sentence',
    count === 1,
    count > 1 ? `It has ${count}. Keep the one that matters.` : 'Write one sentence.',
  )
}

/** "Project Chime", "Operation Bell", "codename X". Project managers and their plans are no code names. */
const CODE_NAME =
  /\b(?:(?:Project|Operation) (?!(?:Managers?|Management|Teams?|Leads?|Leaders?|Plans?|Planning|Planners?|Budgets?|Owners?|Offices?|Work|Files?|Rooms?|Theatres?)\b)\p{Lu}[\p{L}\p{N}]*|[Cc]ode ?name[ds]?)/u

/** Above this share of its meaningful words in the headline, a subheading repeats it (ours). */
const MOST_SHARED = 0.7
