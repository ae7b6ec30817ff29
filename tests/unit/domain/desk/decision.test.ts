import { expect, it } from 'vitest'
import { newestDecisions } from '@/lib/domain/desk/decision'

it('tells the newest decision of each proposal, the newest first', () => {
  const made = (id: string, proposal: string, hour: number) => ({ id, proposal: { id: proposal, title: '' }, at: new Date(hour) })
  const all = [made('a', 'bell', 1), made('b', 'bag', 2), made('c', 'bell', 3), made('d', 'lamp', 3), made('e', 'tray', 0)]
  expect(newestDecisions(all, 3).map(({ id }) => id)).toEqual(['d', 'c', 'b'])
  expect(newestDecisions(all, 9)).toHaveLength(4)
  expect(newestDecisions([], 3)).toEqual([])
})
