import { describe, expect, it } from 'vitest'
import { isAnswered, missingFrom, type RiskFacts, ratingOf, scoreOf, spreadOf, topRisks } from '@/lib/domain/premortem/risks'

const risk = (number: number, votes: number, likelihood?: number, impact?: number): RiskFacts => ({
  id: `risk ${number}`,
  number,
  votes,
  agreed: likelihood && impact ? { likelihood, impact } : null,
  ratings: [],
})

describe('rating a risk', () => {
  const ratings = [
    { likelihood: 1, impact: 5 },
    { likelihood: 4, impact: 5 },
    { likelihood: 2, impact: 3 },
  ]
  it('takes the median of each, and says how far they are apart', () => {
    expect(ratingOf({ agreed: null, ratings })).toEqual({ likelihood: 2, impact: 5 })
    expect(spreadOf(ratings)).toEqual({ likelihood: [1, 4], impact: [3, 5] })
  })
  it('takes the higher of two middle values', () => {
    expect(ratingOf({ agreed: null, ratings: ratings.slice(0, 2) })).toEqual({ likelihood: 4, impact: 5 })
  })
  it('takes what the room agreed on before that', () => {
    expect(scoreOf({ agreed: { likelihood: 3, impact: 4 }, ratings })).toBe(12)
  })
  it('has no score while nobody rated', () => {
    expect(scoreOf({ agreed: null, ratings: [] })).toBeNull()
    expect(spreadOf([])).toBeNull()
  })
})

describe('top risks', () => {
  it('are those at or above 10, and the three most voted', () => {
    const risks = [risk(1, 6, 1, 1), risk(2, 5, 2, 2), risk(3, 4, 1, 3), risk(4, 3, 2, 5), risk(5, 2, 3, 3), risk(6, 2)]
    expect([...topRisks(risks)].sort()).toEqual(['risk 1', 'risk 2', 'risk 3', 'risk 4'])
  })
  it('puts the higher score first between equal votes, then the lower number', () => {
    const risks = [risk(1, 2), risk(2, 2), risk(3, 2), risk(4, 2, 3, 3)]
    expect([...topRisks(risks)].sort()).toEqual(['risk 1', 'risk 2', 'risk 4'])
  })
  it('follows the number of the policy', () => {
    const risks = [risk(1, 9), risk(2, 9), risk(3, 9), risk(4, 2, 3, 3)]
    expect(topRisks(risks).has('risk 4')).toBe(false)
    expect(topRisks(risks, 9).has('risk 4')).toBe(true)
  })
})

describe('answering for a risk', () => {
  const none = { mitigation: '', sign: '', ownerId: null, dueOn: null, acceptedById: null }
  it('takes a plan, a first sign, an owner and a date', () => {
    expect(isAnswered({ ...none, mitigation: 'Ring back', sign: '8% unanswered', ownerId: 'tom', dueOn: '2026-12-11' })).toBe(
      true,
    )
    expect(missingFrom({ ...none, mitigation: 'Ring back' })).toEqual(['the first sign of it', 'an owner', 'a date'])
  })
  it('or somebody who accepts it', () => {
    expect(isAnswered({ ...none, acceptedById: 'elena' })).toBe(true)
    expect(missingFrom({ ...none, acceptedById: 'elena' })).toEqual([])
  })
})
