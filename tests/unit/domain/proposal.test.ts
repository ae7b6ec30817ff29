import { describe, expect, it } from 'vitest'
import { dateOfDay, dayInWords, dayOfDate } from '@/lib/domain/calendar-day'
import {
  ChangeDetailsInput,
  CreateProposalInput,
  launchDateRuling,
  NameableRelation,
  SaveRevisionInput,
} from '@/lib/domain/proposal'

const draft = {
  title: 'Second Bell',
  teamId: null,
  launchDate: '2027-03-04',
  engineeringMonths: 4.5,
  visibility: 'workspace',
  shape: null,
}

describe('what a new proposal may hold', () => {
  it('takes a title, and leaves out what is not known yet', () => {
    expect(CreateProposalInput.parse(draft)).toEqual(draft)
    const bare = { ...draft, launchDate: null, engineeringMonths: null }
    expect(CreateProposalInput.parse(bare)).toEqual(bare)
  })

  it('keeps the title in one line, as it stands in the subject of mails', () => {
    expect(CreateProposalInput.parse({ ...draft, title: 'Second\r\nBcc: x\u0000' }).title).toBe('Second Bcc: x')
  })

  it.each([
    ['title', '   ', 'Give it a working title, such as Second Bell.'],
    ['title', 'x'.repeat(121), 'Keep the working title under 120 letters.'],
    ['launchDate', '2027-02-30', 'Write the day as year, month and day.'],
    ['launchDate', '4 March 2027', 'Write the day as year, month and day.'],
    ['engineeringMonths', -1, 'An estimate cannot be below zero.'],
    ['engineeringMonths', 10_000, 'Keep the estimate under 10,000 months.'],
    ['engineeringMonths', 1.25, 'One decimal place is exact enough.'],
    ['engineeringMonths', '4', 'Write a number of months, such as 4.'],
  ])('refuses %s %j in a sentence', (field, value, message) => {
    const result = CreateProposalInput.safeParse({ ...draft, [field]: value })
    expect(result.error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[field, message]])
  })

  it('takes a change only with what the form was filled with', () => {
    const { visibility: _, ...details } = draft
    const proposalId = '0198a0d4-0000-7000-8000-000000000001'
    expect(ChangeDetailsInput.safeParse({ proposalId, ...details }).success).toBe(false)
    expect(ChangeDetailsInput.safeParse({ proposalId, ...details, seen: details }).success).toBe(true)
  })

  it('names nobody a reviewer by hand', () => {
    expect(NameableRelation.safeParse('reviewer').success).toBe(false)
  })

  it('trims the message of a revision and allows none', () => {
    const proposalId = '0198a0d4-0000-7000-8000-000000000001'
    expect(SaveRevisionInput.parse({ proposalId, message: '  ' }).message).toBe('')
    expect(SaveRevisionInput.safeParse({ proposalId, message: 'x'.repeat(201) }).success).toBe(false)
  })
})

describe('a calendar day', () => {
  it('is the same day in the database and back', () => {
    expect(dayOfDate(dateOfDay('2027-03-04'))).toBe('2027-03-04')
    expect(dateOfDay(null)).toBeNull()
    expect(dayOfDate(null)).toBeNull()
  })

  it('is told without a time zone', () => {
    expect(dayInWords('2027-03-04')).toBe('4 March 2027')
  })
})

describe('a launch date', () => {
  it.each([
    ['2026-11-24', true],
    ['2026-11-23', true],
    ['2026-11-22', true],
    ['2026-11-21', false],
    [null, true],
  ])('%s may be chosen on 23 November: %s', (day, allowed) => {
    expect(launchDateRuling(day, new Date('2026-11-23T12:00:00Z')).allowed).toBe(allowed)
  })
})
