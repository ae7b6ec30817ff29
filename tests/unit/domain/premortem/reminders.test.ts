import { describe, expect, it } from 'vitest'
import { asksPeopleLater, riskReminder } from '@/lib/domain/premortem/reminders'
import { hourIn } from '@/lib/domain/when'

const risk = {
  status: 'open' as const,
  dueOn: '2026-12-11',
  isAccepted: false,
  lookAgainOn: null,
  proposalStatus: 'draft' as const,
}
const at = (day: string, hour = 9) => ({ day, hour })

describe('what an owner is told of a risk', () => {
  it.each([
    ['2026-12-07', null],
    ['2026-12-08', 'ahead'],
    ['2026-12-10', 'ahead'],
    ['2026-12-11', 'due'],
    ['2026-12-12', 'overdue'],
    ['2027-03-01', 'overdue'],
  ])('on %s: %s', (day, when) => expect(riskReminder(risk, at(day))).toBe(when))

  it('is told in the morning, not in the night', () => {
    expect(riskReminder(risk, at('2026-12-11', 7))).toBeNull()
    expect(riskReminder(risk, at('2026-12-11', 8))).toBe('due')
    const moment = new Date('2026-12-10T23:30:00Z')
    expect([hourIn(moment, 'Asia/Tokyo'), hourIn(moment, 'America/New_York'), hourIn(moment, 'UTC')]).toEqual([8, 18, 23])
  })

  it('is nothing once it is settled, put away or without a date', () => {
    for (const status of ['mitigated', 'happened', 'retired'] as const)
      expect(riskReminder({ ...risk, status }, at('2026-12-11'))).toBeNull()
    for (const proposalStatus of ['archived', 'rejected'] as const)
      expect(riskReminder({ ...risk, proposalStatus }, at('2026-12-11'))).toBeNull()
    expect(riskReminder({ ...risk, dueOn: null }, at('2026-12-11'))).toBeNull()
  })

  it('of an accepted one is to look again', () => {
    const accepted = { ...risk, isAccepted: true, lookAgainOn: '2027-06-04' }
    expect(riskReminder(accepted, at('2026-12-11'))).toBeNull()
    expect(riskReminder(accepted, at('2027-06-05'))).toBe('look_again')
  })
})

it.each([
  ['silent', 10, false],
  ['silent', 1440, true],
  ['vote', 0, true],
  ['scene', 0, false],
  ['close', 1440, false],
] as const)('people are told of %s of %i minutes: %s', (phase, minutes, told) => {
  expect(asksPeopleLater(phase, minutes)).toBe(told)
})
