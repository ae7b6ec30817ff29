import { describe, expect, it } from 'vitest'
import { REQUIREMENTS } from '@/lib/domain/gate-names'
import { nextFor } from '@/lib/domain/gate-next'

const next = { says: 'Fix it', path: '/proposals/1/write' }
const nobody = { write: false, plan: false, submit: false }
const saysOf = (may: Partial<typeof nobody>) =>
  Object.fromEntries(REQUIREMENTS.map((key) => [key, nextFor({ key, next }, { ...nobody, ...may })?.says ?? null]))

describe('the way to the fix', () => {
  it('is shown to nobody who cannot go it: they may look at the pre-mortem and open a comment', () => {
    expect(saysOf({})).toEqual({
      questions: null,
      sections: null,
      clear: null,
      length: null,
      premortem: 'See the pre-mortem',
      comments: 'Fix it',
      approvals: null,
    })
  })

  it.each([
    ['write', ['questions', 'sections', 'clear', 'length', 'comments']],
    ['plan', ['premortem', 'comments']],
    ['submit', ['comments', 'approvals']],
  ])('leads whoever may %s to what that mends', (may, keys) => {
    const says = saysOf({ [may]: true })
    expect(REQUIREMENTS.filter((key) => says[key] === 'Fix it').sort()).toEqual([...keys].sort())
  })

  it('is nowhere where nothing is left to do', () => {
    expect(nextFor({ key: 'clear', next: null }, { write: true, plan: true, submit: true })).toBeNull()
  })
})
