import { describe, expect, it } from 'vitest'
import { LEAVING, LEAVING_GROUPS, type LeavingItem, leavingInWords, takeRuling } from '@/lib/domain/leaving/leaving'

const people = [
  { id: 'dana', name: 'Dana Okafor', role: 'member' as const },
  { id: 'helen', name: 'Helen Osei', role: 'guest' as const },
]
const item = (group: LeavingItem['group'], barred: Record<string, string> = {}): LeavingItem => ({
  ...{ key: `${group}:1`, group, what: 'Second Bell', detail: '', path: null, proposedId: null, barred },
})

describe('who takes over what somebody looks after', () => {
  it('is anybody who is here and not kept from it', () => {
    expect(takeRuling(item('owner'), 'dana', people)).toEqual({ allowed: true })
    expect(takeRuling(item('owner', { helen: 'a guest cannot own a proposal' }), 'helen', people)).toEqual({
      ...{ allowed: false, code: 'invalid' },
      reason: 'Helen Osei cannot take over Second Bell: a guest cannot own a proposal.',
    })
    expect(takeRuling(item('risk'), 'tom', people)).toMatchObject({ allowed: false })
  })

  it.each(LEAVING_GROUPS)('%s goes to nobody only where something is done with it', (group) => {
    expect(takeRuling(item(group), null, people).allowed).toBe(LEAVING[group].nobody !== null)
  })

  it('is counted in words', () => {
    expect(leavingInWords([])).toBe('')
    expect(leavingInWords([item('owner')])).toBe('1 proposal')
    expect(leavingInWords([item('risk'), item('owner'), item('owner'), item('review')])).toBe('2 proposals, 1 review and 1 risk')
  })
})
