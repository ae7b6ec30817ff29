import { describe, expect, it } from 'vitest'
import { peopleHere } from '@/components/writing/people-here-state'
import type { PersonHere } from '@/lib/editor/presence'

const connection = (id: string, name: string, movedAt: number, more: Partial<PersonHere> = {}): PersonHere => ({
  clientId: movedAt,
  user: { id, name, initials: name.slice(0, 1), colour: 'p2' },
  part: null,
  entryId: null,
  caret: null,
  movedAt,
  justMoved: false,
  idle: false,
  ...more,
})

describe('who is here', () => {
  it('is everybody else, by name', () => {
    const people = peopleHere([connection('2', 'Tom', 1), connection('3', 'Ada', 2), connection('1', 'Me', 3)], '1')
    expect(people.map((person) => person.name)).toEqual(['Ada', 'Tom'])
  })

  it('counts somebody with two tabs once, where they moved last', () => {
    const tabs = [connection('2', 'Tom', 5, { part: 'problem' }), connection('2', 'Tom', 3, { part: 'headline', idle: true })]
    expect(peopleHere(tabs, '1')).toEqual([expect.objectContaining({ id: '2', part: 'problem', idle: false })])
  })
})
