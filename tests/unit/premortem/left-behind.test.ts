import { describe, expect, it } from 'vitest'
import { findLeft, whyLeft } from '@/components/premortem/left-behind'
import type { PremortemView } from '@/lib/domain/premortem/board'

type Given = Partial<Omit<PremortemView, 'may'>> & { maySetScene?: boolean }

/** As much of a view as tells what was left. */
function view({ maySetScene = true, ...given }: Given = {}): PremortemView {
  const setScene = maySetScene ? { allowed: true } : { allowed: false, reason: 'Whoever runs the session sets the scene.' }
  return {
    id: 's',
    phase: 'scene',
    newspaper: 'The Herald',
    headline: 'It failed.',
    story: 'It had failed.',
    reasons: [{ id: 'r', text: 'nobody picked up' }],
    themes: [{ id: 't', name: 'Trust' }],
    risks: [{ reasonId: 'r', number: 1 }],
    people: [],
    may: { setScene },
    ...given,
  } as unknown as PremortemView
}

const keeping = (kept: Record<string, unknown>) => (name: string) => (kept[name] ?? null) as string | null

const everything = keeping({
  'scene s': { fields: { newspaper: 'The Herald', headline: 'It sank.', story: 'It had failed.', failsOn: '2028-03-04' } },
  'reason r': 'nobody was asked',
  'theme s': 'Costs',
  'theme t': 'Trust',
  'plan r': { fields: { mitigation: 'Ring twice.', sign: '', ownerId: 'somebody' } },
  'accept r': { fields: { why: 'It is rare.' } },
})

describe('words that were not sent when the room moved on', () => {
  it('are those of forms that this phase does not have, without what stands there already', () => {
    const left = findLeft(view({ phase: 'vote', maySetScene: false }), everything)
    expect(left.map(({ about, text }) => [about, text])).toEqual([
      ['Your change to the scene', 'It sank.'],
      ['Your change to a reason', 'nobody was asked'],
      ['A new theme', 'Costs'],
      ['Your plan for risk 1', 'Ring twice.'],
      ['Why you accept risk 1', 'It is rare.'],
    ])
  })

  it.each([
    ['scene', 'scene s'],
    ['silent', 'reason r'],
    ['group', 'theme s'],
    ['plan', 'plan r'],
    ['plan', 'accept r'],
  ] as const)('are not those that can still be sent: in phase %s, %s', (phase, name) => {
    const names = findLeft(view({ phase, maySetScene: phase === 'scene' }), everything).map((left) => left.name)
    expect(names).not.toContain(name)
    expect(names.length).toBeGreaterThan(2)
  })

  it('are none where nothing is kept', () => {
    expect(findLeft(view({ phase: 'close', maySetScene: false }), () => null)).toEqual([])
  })
})

describe('why they were left', () => {
  const runs = (id: string) => [{ card: { id }, isFacilitator: true }] as unknown as PremortemView['people']

  it('is that somebody else runs the session, only where somebody does', () => {
    const left = (people: PremortemView['people']) => whyLeft(view({ maySetScene: false, people }), 'me')
    expect(left(runs('dana'))).toBe('Somebody else runs the session now.')
    expect(left(runs('me'))).toBe('Whoever runs the session sets the scene.')
    expect(left([])).toBe('Whoever runs the session sets the scene.')
  })

  it('is that the room moved on, everywhere else', () => {
    const moved = 'The room moved on while you were writing.'
    expect(whyLeft(view({ phase: 'silent', maySetScene: false, people: runs('dana') }), 'me')).toBe(moved)
    expect(whyLeft(view({ people: runs('dana') }), 'me')).toBe(moved)
  })
})
