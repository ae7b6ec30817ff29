import { describe, expect, it } from 'vitest'
import { checkEntry, standardStates } from '@/lib/domain/coach/check-answers'
import { checkPart, entryCompletion } from '@/lib/domain/coach/check-part'
import { askBack } from '@/lib/domain/coach/check-question'
import { FIVE_QUESTIONS, firstOpenQuestion, NO_ANSWERS, questionsFor } from '@/lib/domain/five-questions'
import { FAQ_KEYS, type FaqKey } from '@/lib/domain/prfaq'
import {
  answersStandard,
  entryIdFor,
  STANDARD_QUESTIONS,
  type StandardKey,
  standardQuestions,
} from '@/lib/domain/standard-questions'
import { entry, facts, found } from './coached'

const LONG = 'You, your pharmacist and the person you chose can see it. Nobody else can.'

function keysFor(list: FaqKey, question: string): StandardKey[] {
  return standardQuestions(list)
    .filter((standard) => answersStandard(standard, { id: 'abc', question }))
    .map(({ key }) => key)
}

describe('a standard question', () => {
  it('is six to customers and ten inside', () => {
    expect(standardQuestions('customerFaq')).toHaveLength(6)
    expect(standardQuestions('internalFaq')).toHaveLength(10)
  })

  it.each(STANDARD_QUESTIONS.map(({ list, question, key }) => [list, question, key] as const))(
    'in the %s, %j, is recognised by its own words',
    (list, question, key) => expect(keysFor(list, question)).toContain(key),
  )

  it.each<[FaqKey, string, StandardKey[]]>([
    ['customerFaq', 'How much does Second Bell cost?', ['cost']],
    ['customerFaq', 'Is it free?', ['cost']],
    ['customerFaq', 'How much is it?', ['cost']],
    ['customerFaq', 'Am I charged each month?', ['cost']],
    ['customerFaq', 'What is Kindle?', ['what']],
    ['customerFaq', 'What’s Amazon Web Services?', ['what']],
    ['customerFaq', 'What exactly is this?', ['what']],
    ['customerFaq', 'What is the catch?', []],
    ['customerFaq', 'What is included?', []],
    ['customerFaq', 'What is left of my tablets when I stop?', []],
    ['customerFaq', 'How is it better than free shipping?', ['better']],
    ['customerFaq', 'Would I pay less by buying each time?', []],
    ['customerFaq', 'Where do I get help?', ['help']],
    ['customerFaq', 'How do I get my money back?', []],
    ['customerFaq', 'Where can I buy it?', ['start']],
    ['customerFaq', 'Does it listen all the time?', ['data']],
    ['customerFaq', 'Where do my photographs go?', ['data']],
    ['customerFaq', 'How long does the battery last when it is charged?', []],
    ['customerFaq', 'Who can see whether I took my medicine?', ['data']],
    ['customerFaq', 'How do I get one?', ['start']],
    ['customerFaq', 'Who do I call if it stops working?', ['help']],
    ['customerFaq', 'Does the tray need power or Wi-Fi?', []],
    ['customerFaq', 'What if I am out when my dose is due?', []],
    ['customerFaq', 'I took it but forgot to shut the lid. Will you ring?', []],
    ['internalFaq', 'What does it cost for each patient?', ['economics']],
    ['internalFaq', 'How do we know it reduces missed doses?', ['metric']],
    ['internalFaq', 'What will we not build?', ['scope']],
    ['internalFaq', 'Who is the customer, and how many are there?', ['market']],
    ['internalFaq', 'How many schools would buy it?', ['market']],
    ['internalFaq', 'How many weeks does it take?', []],
    ['internalFaq', 'Where does the money come from?', ['economics']],
    ['internalFaq', 'Can we keep two days, order after order?', ['feasibility']],
    ['internalFaq', 'Can we charge for it later?', []],
    ['internalFaq', 'What could sink this?', ['risks']],
    ['internalFaq', 'What could kill this?', ['risks']],
    ['internalFaq', 'Why might it fail?', ['risks']],
    ['internalFaq', 'When should we kill it?', ['stop']],
    ['internalFaq', 'Do patients give up?', []],
    ['internalFaq', 'Is it a medical device?', []],
    ['internalFaq', 'Why would a rival not copy this?', []],
  ])('in the %s, %j asks %j', (list, question, keys) => expect(keysFor(list, question)).toEqual(keys))

  it('keeps the entry that was made for it, however it is worded later', () => {
    const made = entry('Is there a catch?', LONG, { id: entryIdFor('cost', 'k3j2h1') })
    const states = standardStates('customerFaq', facts({ faqs: { customerFaq: [made] } }))
    expect(states.filter((state) => state.isAnswered).map(({ key }) => key)).toEqual(['cost'])
    expect(answersStandard(STANDARD_QUESTIONS[3], { id: entryIdFor('data', 'x'), question: 'What does it cost?' })).toBe(false)
  })

  it('is open until it has an answer, or a reason why it does not apply', () => {
    const asked = facts({ faqs: { customerFaq: [entry('What does it cost?')] }, setAside: { data: 'It keeps none.' } })
    const [cost, data] = ['cost', 'data'].map((key) => standardStates('customerFaq', asked).find((state) => state.key === key))
    expect(cost).toMatchObject({ isAnswered: false, reason: null, entry: { question: 'What does it cost?' } })
    expect(data).toMatchObject({ isAnswered: false, reason: 'It keeps none.' })
    expect(found('customerFaq', 'standard', asked).hint).toBe('5 are open: What is it?')
  })

  it('closes the list with the others', () => {
    for (const list of FAQ_KEYS) {
      const entries = standardQuestions(list).map((standard, index) => entry(standard.question, LONG, { id: `e${index}` }))
      expect(checkPart(list, facts({ faqs: { [list]: entries } })).map(({ met }) => met)).toEqual([true, true])
    }
  })
})

describe('an answer', () => {
  it.each([
    ['', 'empty'],
    ['Yes, your data is safe with us.', 'half'],
    [LONG, 'done'],
    ['Yes.\nAsk at the counter.', 'done'],
  ])('%j is %s', (answer, completion) =>
    expect(entryCompletion('customerFaq', entry('Who can see it?', answer))).toBe(completion),
  )

  it.each<[FaqKey, string, string, string, boolean, number?]>([
    ['customerFaq', 'What does it cost?', 'figure', 'It is free.', true],
    ['customerFaq', 'What does it cost?', 'figure', 'Less than you think.', false],
    ['internalFaq', 'What are the biggest risks?', 'figure', 'It failed 11 times in 90 days.', true],
    ['internalFaq', 'What are the biggest risks?', 'figure', 'We are confident.', false],
    ['internalFaq', 'What will we not build?', 'three', 'An app\nA dispenser\nNight calls', true, 3],
    ['internalFaq', 'What will we not build?', 'three', 'No app.', false],
    ['internalFaq', 'How will we know that it works?', 'date', 'Missed doses fall to 19% by June.', true],
    ['internalFaq', 'How will we know that it works?', 'date', 'Missed doses fall to 19%.', false],
    ['internalFaq', 'What would make us stop?', 'date', 'Fewer than 40 trays after 12 weeks.', true],
  ])('in the %s to %j, %s of %j is %s', (list, question, id, answer, met, items = 0) => {
    const one = checkEntryOf(list, entry(question, answer, { items }), id)
    expect(one?.met).toBe(met)
  })
})

function checkEntryOf(list: FaqKey, of: ReturnType<typeof entry>, id: string) {
  return checkEntry(list, of).find((check) => check.id === id)
}

describe('the five questions', () => {
  it.each([
    ['customer', 'Everyone, at home or at work', '“Everyone” is nobody in particular. Whom would you serve first?'],
    ['customer', 'People who take four medicines', null],
    ['customer', 'Everyone who takes four medicines', null],
    ['problem', 'There is no app for it', 'This says what is missing. What goes wrong for them today?'],
    ['problem', 'They lose count.', null],
    ['benefit', 'Somebody notices the same day.', null],
    ['benefit', 'A call, and tea.', null],
    ['evidence', 'We know our customers', 'How many people did you ask or watch, and how many of them said so?'],
    ['evidence', 'We asked 1,180 patients.', null],
    ['experience', 'It is seamless.', '“It is seamless.” What do they see and do?'],
    ['experience', 'She lifts the lid.', null],
    ['customer', ' ', null],
  ] as const)('%s, %j: asks back %j', (key, answer, ask) => expect(askBack(key, answer)?.ask ?? null).toBe(ask))

  it('offers the first of two benefits', () =>
    expect(askBack('benefit', 'Somebody notices the same day, and they don’t need an app to make that happen.')).toMatchObject({
      keep: 'Somebody notices the same day.',
    }))

  it('asks nothing back of its own strong answers', () => {
    for (const { key, strong } of FIVE_QUESTIONS) expect([key, askBack(key, strong.text)]).toEqual([key, null])
  })

  it('feed the sections, and say which is open', () => {
    expect(questionsFor('subheading').map(({ key }) => key)).toEqual(['customer', 'benefit'])
    expect(questionsFor('callToAction')).toEqual([])
    expect(firstOpenQuestion({ ...NO_ANSWERS, customer: 'Patients' })).toBe('problem')
    expect(firstOpenQuestion({ customer: 'a', problem: 'b', benefit: 'c', evidence: 'd', experience: 'e' })).toBeNull()
  })
})
