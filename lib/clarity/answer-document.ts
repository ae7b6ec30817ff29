import type { DocumentAnswer, WayOut } from '@/lib/domain/clarity'
import type { Check, CoachFacts } from '@/lib/domain/coach/check'
import { checkPart } from '@/lib/domain/coach/check-part'
import { checkHowItWorks } from '@/lib/domain/coach/check-practice'
import { findBenefit, findCustomer } from '@/lib/domain/coach/customer'
import { countTextWords, excerpt, figures, meaningfulStems, sentences } from '@/lib/domain/coach/words'
import { FAQ_KEYS, type PartKey, SECTION_KEYS, type SectionKey } from '@/lib/domain/prfaq'
import { findNarrow, findWide } from './customers'

/** The questions that a reviewer asks of the whole, in their order, answered by the words of the document. Source: section 1 of the method. */
export function answerDocument(facts: CoachFacts): DocumentAnswer[] {
  if (SECTION_KEYS.every((key) => facts.sections[key].text.trim() === '')) return []
  return [customer, problem, benefit, quotes, action, price, technology, faq].map((question) => question(facts))
}

function customer(facts: CoachFacts): DocumentAnswer {
  const question = 'Is the customer named, and narrower than everyone?'
  const opening = textOf(facts, ['headline', 'subheading', 'summary'])
  const named = facts.answers.customer ? findCustomer(opening, facts) : null
  const narrow = named ?? findNarrow(opening)
  const wide = findWide(textOf(facts, ['subheading', 'summary']))
  if (narrow && !(wide && !named)) return met('customer', 'subheading', question, narrow)
  return open(
    'customer',
    'subheading',
    question,
    wide ?? firstWords(opening),
    wide ? 'This could be anybody.' : 'Nobody is named.',
    'Which people, so that you could find three of them?',
  )
}

function problem(facts: CoachFacts): DocumentAnswer {
  const question = 'Is the problem the customer’s, measured, and apart from the solution?'
  const { text } = facts.sections.problem
  const say = (words: string, reason: string, way: string) => open('problem', 'problem', question, words, reason, way)
  if (text.trim() === '') return say('', 'No paragraph tells the problem.', 'What do they put up with today, and how often?')
  const ours = OURS.exec(text)
  if (ours && !findNarrow(text))
    return say(excerpt(text, ours.index, ours.index + ours[0].length), 'It is our problem.', 'What is theirs?')
  const checks = checkPart('problem', facts)
  const [apart, figure, evidence] = [one(checks, 'no-product'), one(checks, 'figure'), one(checks, 'evidence')]
  if (!apart.met) return say(apart.proof ?? firstWords(text), 'The product stands in the problem.', apart.hint)
  if (!figure.met) return say(firstWords(text), 'Nothing in it is counted.', figure.hint)
  if (!evidence.met) return say(figure.proof ?? firstWords(text), 'Nothing says where the figure comes from.', evidence.hint)
  return met('problem', 'problem', question, figure.proof ?? evidence.proof ?? firstWords(text))
}

function benefit(facts: CoachFacts): DocumentAnswer {
  const question = 'Is there one concrete benefit?'
  const opening = textOf(facts, ['headline', 'subheading', 'summary'])
  const wanted = facts.answers.benefit
  const found = wanted ? findBenefit(opening, facts) : concrete(opening)
  if (found) return met('benefit', 'subheading', question, found)
  const reason = wanted
    ? 'The benefit of question 3 is not in the headline, subheading or summary.'
    : 'The opening names nothing that a customer could see or count.'
  return open(
    'benefit',
    'subheading',
    question,
    firstWords(opening),
    reason,
    'What can they do, or stop doing, from the first day?',
  )
}

function quotes(facts: CoachFacts): DocumentAnswer {
  const question = 'Do the quotes have a name and a role?'
  const [leader, voice] = [checkPart('leaderQuote', facts), checkPart('customerQuote', facts)]
  const wanted = [
    ...['quotation', 'speaker', 'role'].map((id) => ({ part: 'leaderQuote' as const, check: one(leader, id) })),
    ...['quotation', 'person'].map((id) => ({ part: 'customerQuote' as const, check: one(voice, id) })),
  ]
  const first = wanted.find(({ check }) => !check.met)
  if (!first) {
    const names = [one(leader, 'speaker').proof, one(voice, 'person').proof]
    return met('quotes', 'leaderQuote', question, names.filter(Boolean).join(', '))
  }
  const { part, check } = first
  const text = facts.sections[part].text
  const whose = part === 'leaderQuote' ? 'leader’s' : 'customer’s'
  const reason = text.trim() === '' ? `There is no ${whose} quote.` : `The ${whose} quote is not complete.`
  return open('quotes', part, question, check.proof ?? firstWords(text), reason, check.hint)
}

function action(facts: CoachFacts): DocumentAnswer {
  const check = one(checkPart('callToAction', facts), 'action')
  const question = 'Does it say what to do next?'
  return check.met
    ? met('action', 'callToAction', question, check.proof ?? '')
    : open(
        'action',
        'callToAction',
        question,
        firstWords(facts.sections.callToAction.text),
        'The reader is left with nothing to do.',
        check.hint,
      )
}

function price(facts: CoachFacts): DocumentAnswer {
  const question = 'Does it say what it costs?'
  const text = textOf(facts, SELLS)
  const answers = facts.faqs.customerFaq.map(({ answer }) => answer).join('\n')
  for (const [part, words] of [
    ['howItWorks', text],
    ['customerFaq', answers],
  ] as const) {
    const check = one(
      checkHowItWorks({ ...facts, sections: { ...facts.sections, howItWorks: { text: words, items: 0 } } }),
      'price',
    )
    if (check.met) return met('price', part, question, check.proof ?? '')
  }
  return open(
    'price',
    'howItWorks',
    question,
    firstWords(facts.sections.howItWorks.text),
    'There is no price, and nothing says that it is free.',
    'What does it cost?',
  )
}

/** Where a price stands, likeliest first. An amount in the problem or in a quote is what it costs them today. */
const SELLS: readonly SectionKey[] = ['howItWorks', 'callToAction', 'summary', 'subheading', 'headline', 'solution']

function technology(facts: CoachFacts): DocumentAnswer {
  const question = 'Does it start with the customer, not with the technology?'
  for (const key of ['headline', 'subheading', 'summary', 'solution'] as const) {
    const first = sentences(facts.sections[key].text)[0] ?? ''
    const found = TECHNOLOGY.exec(first)
    if (found)
      return open(
        'technology',
        key,
        question,
        excerpt(first, found.index, found.index + found[0].length),
        'It begins with how it is built.',
        'What does the customer do first, and what happens then?',
      )
  }
  const first = sentences(facts.sections.headline.text)[0] ?? sentences(facts.sections.summary.text)[0] ?? ''
  return met('technology', 'headline', question, excerpt(first, 0, 1))
}

function faq(facts: CoachFacts): DocumentAnswer {
  const question = 'Is the FAQ longer than the release?'
  const release = SECTION_KEYS.reduce((sum, key) => sum + countTextWords(facts.sections[key].text), 0)
  const words = FAQ_KEYS.reduce(
    (sum, key) => sum + facts.faqs[key].reduce((count, entry) => count + countTextWords(`${entry.question}\n${entry.answer}`), 0),
    0,
  )
  const counted = `${words} words of FAQ, ${release} of release`
  return words > release
    ? met('faq', 'customerFaq', question, counted)
    : open(
        'faq',
        'customerFaq',
        question,
        counted,
        'The hard questions are not asked yet.',
        'What will the most doubtful reader ask?',
      )
}

function met(kind: DocumentAnswer['kind'], part: PartKey, question: string, words: string): DocumentAnswer {
  return { kind, part, question, met: true, words, reason: '', wayOut: null }
}

function open(
  kind: DocumentAnswer['kind'],
  part: PartKey,
  question: string,
  words: string,
  reason: string,
  way: string,
): DocumentAnswer {
  return { kind, part, question, met: false, words, reason, wayOut: ask(way) }
}

function ask(question: string): WayOut {
  return { type: 'ask', question }
}

function one(checks: Check[], id: string): Check {
  return checks.find((check) => check.id === id) ?? { id, label: '', met: false, hint: '' }
}

/** A sentence of the opening that says what somebody can now do, or how soon; else one with a figure. A clock is no figure. */
function concrete(text: string): string | null {
  const can = CAN.exec(text) ?? SOON.exec(text)
  if (can && meaningfulStems(text).length > 4) return excerpt(text, can.index, can.index + can[0].length)
  const figure = figures(text).find(({ to }) => !/^ ?[ap]\.?m\b/iu.test(text.slice(to)))
  return figure ? excerpt(text, figure.from, figure.to) : null
}

const CAN =
  /\b(?:can now|now (?:\p{L}+s)\b|no longer|without having to|instead of|lets? (?:you|them|\p{L}+s)\b|rings?|tells?|saves?|stops?|finds?)\b/iu
const SOON =
  /\b(?:(?:in|within|under) (?:a|an|one|two|three|four|five|six|ten|\d+)(?: single)? (?:seconds?|minutes?|hours?|days?|weeks?)|overnight|the next (?:day|morning)|the same (?:day|evening|hour))\b/iu
/** A problem of the company's own. */
const OURS =
  /\b(?:our (?:compan(?:y|ies)|business|margins?|costs?|revenues?|sales|teams?|engineers|systems?|competitors|market share|platform|growth|churn)|we (?:lose|lack|need|want|spend|are losing|are missing|must))\b/iu

function textOf(facts: CoachFacts, keys: readonly SectionKey[]): string {
  return keys.map((key) => facts.sections[key].text).join('\n')
}

/** What was read where nothing is found. */
function firstWords(text: string): string {
  const first = sentences(text)[0] ?? ''
  return first && excerpt(first, 0, 1)
}

/** How it is built, where a customer should stand. */
const TECHNOLOGY =
  /\b(?:(?:AI|artificial[- ]intelligence|machine[- ]learning|cloud|blockchain|data|API|GPU|quantum|LLM|IoT|sensor|software)[- ](?:powered|driven|based|native|enabled|first|connected)|(?:powered|driven|enabled|underpinned) by|(?:built|runs|running) on (?!time)|leverag(?:es?|ing)|harness(?:es|ing)?|algorithms?|neural|machine learning|large language models?|architecture|micro-?services?|platform|technology stack|infrastructure|proprietary|patented|engine\b(?! oil)|APIs?|blockchain)\b/iu
