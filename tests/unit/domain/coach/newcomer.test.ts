import { expect, it } from 'vitest'
import { checkEntry } from '@/lib/domain/coach/check-answers'
import { checkPart } from '@/lib/domain/coach/check-part'
import { SECTION_KEYS } from '@/lib/domain/prfaq'
import { STANDARD_QUESTIONS } from '@/lib/domain/standard-questions'
import { NEWCOMER } from '@/tests/support/newcomer-release'
import { entry, facts } from './coached'

// The release that the newcomer of the end-to-end journey writes: cheaper to see here what it lacks.

it.each(SECTION_KEYS)('the newcomer’s %s lacks nothing', (key) => {
  const sections = Object.fromEntries(SECTION_KEYS.map((one) => [one, NEWCOMER.sections[one].join('\n')]))
  const lacking = checkPart(key, facts({ product: NEWCOMER.title, answers: NEWCOMER.answers, sections })).filter(
    ({ met }) => !met,
  )
  expect(lacking).toEqual([])
})

it.each(STANDARD_QUESTIONS.map(({ key, list, question }) => [question, list, key] as const))(
  'nor does the answer to %j',
  (question, list, key) => {
    const lacking = checkEntry(list, entry(question, NEWCOMER.faq[key], { id: `standard-${key}-x` })).filter(({ met }) => !met)
    expect(lacking).toEqual([])
  },
)
