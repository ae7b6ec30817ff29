import type { DocumentAnswer, WayOut } from '@/lib/domain/clarity'
import type { Check, CoachFacts } from '@/lib/domain/coach/check'
import { checkPart } from '@/lib/domain/coach/check-part'
import { checkHowItWorks } from '@/lib/domain/coach/check-practice'
import { findCustomer } from '@/lib/domain/coach/customer'
import { countTextWords, excerpt, figures, meaningfulStems, sentences } from '@/lib/domain/coach/words'
import { FAQ_KEYS, type PartKey, SECTION_KEYS } from '@/lib/domain/prfaq'

/** The questions that a reviewer asks of the whole, in their order, answered by the words of the document. Source: section 1 of the method. */
export function answerDocument(facts: CoachFacts): DocumentAnswer[] {
  if (SECTION_KEYS.every((key) => facts.sections[key].text.trim() === '')) return []
  return [customer, problem, benefit, quotes, action, price, technology, faq].map((question) => question(facts))
}

function customer(facts: CoachFacts): DocumentAnswer {
  const question = 'Is the customer named, and narrower than everyone?'
  const opening = [facts.sections.subheading.text, facts.sections.summary.text].join('\n')
  const named = facts.answers.customer ? findCustomer(opening, facts.answers.customer) : null
  const narrow = named ?? NARROW.exec(opening)?.[0] ?? null
  const wide = WIDE.exec(opening)?.[0]
  if (narrow && !(wide && !named)) return met('customer', 'subheading', question, narrow)
  return open(
    'customer',
    'subheading',
    question,
    wide ?? '',
    wide ? 'This could be anybody.' : 'Nobody is named.',
    'Which people, so that you could find three of them?',
  )
}

function problem(facts: CoachFacts): DocumentAnswer {
  const question = 'Is the problem the customer’s, measured, and apart from the solution?'
  const checks = checkPart('problem', facts)
  const missing = ['no-product', 'figure', 'evidence'].map((id) => one(checks, id)).find((check) => !check.met)
  if (missing)
    return open(
      'problem',
      'problem',
      question,
      missing.proof ?? '',
      missing.label === 'Leaves the product out'
        ? 'The product stands in the problem.'
        : `It does not yet do this: ${missing.label.toLowerCase()}.`,
      missing.hint,
    )
  return met('problem', 'problem', question, one(checks, 'figure').proof ?? one(checks, 'evidence').proof ?? '')
}

function benefit(facts: CoachFacts): DocumentAnswer {
  const question = 'Is there one concrete benefit?'
  const opening = ['headline', 'subheading', 'summary'].map((key) => facts.sections[key as 'headline'].text).join('\n')
  const wanted = facts.answers.benefit
  const found = wanted ? findCustomer(opening, wanted) : concrete(opening)
  if (found) return met('benefit', 'subheading', question, found)
  const reason = wanted
    ? 'The benefit of question 3 is not in the headline, subheading or summary.'
    : 'The opening names nothing that a customer could see or count.'
  return open('benefit', 'subheading', question, '', reason, 'What can they do, or stop doing, from the first day?')
}

function quotes(facts: CoachFacts): DocumentAnswer {
  const question = 'Do the quotes have a name and a role?'
  const leader = checkPart('leaderQuote', facts)
  const voice = checkPart('customerQuote', facts)
  const missing = [
    one(leader, 'quotation'),
    one(leader, 'speaker'),
    one(leader, 'role'),
    one(voice, 'quotation'),
    one(voice, 'person'),
  ]
  const first = missing.find((check) => !check.met)
  const part = first && missing.indexOf(first) > 2 ? 'customerQuote' : 'leaderQuote'
  if (first)
    return open(
      'quotes',
      part,
      question,
      first.proof ?? '',
      part === 'leaderQuote' ? 'The leader’s quote is not complete.' : 'The customer’s quote is not complete.',
      first.hint,
    )
  return met(
    'quotes',
    'leaderQuote',
    question,
    [one(leader, 'speaker').proof, one(voice, 'person').proof].filter(Boolean).join(', '),
  )
}

function action(facts: CoachFacts): DocumentAnswer {
  const check = one(checkPart('callToAction', facts), 'action')
  const question = 'Does it say what to do next?'
  return check.met
    ? met('action', 'callToAction', question, check.proof ?? '')
    : open('action', 'callToAction', question, '', 'The reader is left with nothing to do.', check.hint)
}

function price(facts: CoachFacts): DocumentAnswer {
  const question = 'Does it say what it costs?'
  const text = SECTION_KEYS.map((key) => facts.sections[key].text).join('\n')
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
  return open('price', 'howItWorks', question, '', 'There is no price, and nothing says that it is free.', 'What does it cost?')
}

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

/** A sentence of the opening with a figure, or with somebody who can now do something. */
function concrete(text: string): string | null {
  const figure = figures(text)[0]
  if (figure) return excerpt(text, figure.from, figure.to)
  const can =
    /\b(?:can now|now (?:\p{L}+s)\b|no longer|without having to|instead of|lets? (?:you|them|\p{L}+s)\b|rings?|tells?|saves?|stops?|finds?)\b/iu.exec(
      text,
    )
  return can && meaningfulStems(text).length > 4 ? excerpt(text, can.index, can.index + can[0].length) : null
}

/** Words for anybody at all, where nothing narrows them. */
const WIDE =
  /\b(?:everyone|everybody|anyone|anybody|all (?:customers|users|people|businesses|companies|consumers)|(?<!\p{L}[ -])(?:users|customers|consumers|businesses|companies|organi[sz]ations|enterprises|people)(?! (?:who|with|in|of|over|under|that|whose|aged|living|on|at|without)\b))\b/iu
/** A kind of people with something that narrows it: "people who take four medicines", "parents of twins", "developers". */
const NARROW =
  /\b(?:(?:people|customers|users|families|households|companies|businesses|teams|owners|parents|patients|drivers|travell?ers|readers|shoppers|students|pupils|teachers|workers|adults|children|members|farmers|landlords|tenants|nurses|doctors|developers|builders|carers|caregivers|commuters|cyclists|gardeners|runners|cooks|musicians|players|volunteers|freelancers|accountants|lawyers|engineers|designers|managers|clerks|pharmacists|dentists|diabetics|pensioners|veterans|immigrants|renters|homeowners|buyers|sellers|shops|restaurants|schools|clinics|libraries|charities) (?:who|with|in|of|over|under|that|whose|aged|living|on|at|without)\b[^.,;\n]{2,60}|(?:parents|patients|drivers|travell?ers|readers|shoppers|students|pupils|teachers|farmers|landlords|tenants|nurses|doctors|developers|carers|caregivers|commuters|cyclists|gardeners|pharmacists|pensioners|veterans|renters|homeowners|shopkeepers|freelancers)\b)/iu
/** How it is built, where a customer should stand. */
const TECHNOLOGY =
  /\b(?:(?:AI|artificial[- ]intelligence|machine[- ]learning|cloud|blockchain|data|API|GPU|quantum|LLM|IoT|sensor|software)[- ](?:powered|driven|based|native|enabled|first|connected)|(?:powered|driven|enabled|underpinned) by|(?:built|runs|running) on (?!time)|leverag(?:es?|ing)|harness(?:es|ing)?|algorithms?|neural|machine learning|large language models?|architecture|micro-?services?|platform|technology stack|infrastructure|proprietary|patented|engine\b(?! oil)|APIs?|blockchain)\b/iu
