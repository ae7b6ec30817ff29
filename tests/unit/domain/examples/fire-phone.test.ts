import { describe, expect, it } from 'vitest'
import { FIRE_PHONE_HEADLINE, FIRE_PHONE_NOTES, firePhoneAt } from '@/lib/domain/examples/fire-phone'
import { riskQuestion } from '@/lib/domain/premortem/faq-link'
import { memoHeadline } from '@/lib/domain/premortem/memo-headline'
import { isPastTense } from '@/lib/domain/premortem/past-tense'
import { PHASES } from '@/lib/domain/premortem/phases'
import { topRisks } from '@/lib/domain/premortem/risks'

const view = firePhoneAt('close')

describe('the fifth example, a pre-mortem', () => {
  it('has no figure but the two public facts, and the year after', () => {
    const words = [
      FIRE_PHONE_HEADLINE,
      view.headline,
      view.story,
      ...Object.values(FIRE_PHONE_NOTES),
      ...view.reasons.map(({ text }) => text),
      ...view.risks.flatMap(({ mitigation, sign, accepted }) => [mitigation, sign, accepted?.why ?? '']),
    ].join('\n')
    expect(new Set(words.match(/\d[\d.,]*\d|\d/g))).toEqual(new Set(['2015', '170', '2014']))
    expect(words).toContain('June 2014')
    expect(isPastTense(`${view.headline} ${view.story}`)).toBe(true)
  })

  it('quotes nobody: names were hidden, and whoever owns a plan is imagined', () => {
    expect(view.hidesNames).toBe(true)
    expect(view.reasons.every(({ author }) => author === null)).toBe(true)
    for (const { owner, accepted } of view.risks)
      for (const person of [owner, accepted?.by]) if (person) expect(person.name).toMatch(/\(imagined\)$/)
  })

  it('keeps the rules of the method: votes, top risks and what the memo says of them', () => {
    const votes = view.reasons.reduce((sum, reason) => sum + (reason.votes ?? 0), 0)
    expect(votes).toBe(6 * view.votesEach)
    const facts = view.risks.map(({ reasonId, number, votes: all, agreed }) => ({
      id: reasonId,
      number,
      votes: all,
      agreed,
      ratings: [],
    }))
    const tops = topRisks(facts)
    expect(view.risks.filter(({ isTop }) => isTop).map(({ reasonId }) => reasonId)).toEqual(
      facts.map(({ id }) => id).filter((id) => tops.has(id)),
    )
    const open = view.risks.filter(({ isTop, isAnswered }) => isTop && !isAnswered)
    expect(open).toHaveLength(3)
    expect(memoHeadline(3, 1, open.length)).toContain('Three are still open.')
    expect(view.risks.map(({ text }) => riskQuestion(text)).every((question) => question.startsWith('What if '))).toBe(true)
  })

  it('can be walked through phase by phase, and changed in none', () => {
    for (const phase of PHASES) {
      expect(firePhoneAt(phase).phase).toBe(phase)
      expect(FIRE_PHONE_NOTES[phase]).not.toBe('')
      expect(firePhoneAt(phase).may.vote.allowed).toBe(false)
    }
  })
})
