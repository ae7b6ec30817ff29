import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrderOfUrgency, isLate, type Waiting } from '@/lib/domain/desk/urgency'

const NOW = new Date('2026-11-25T12:00:00Z')
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
const review = (id: string, due: number | null, more: Partial<Waiting> = {}): Waiting => ({
  id,
  dueAt: due === null ? null : at(due),
  required: true,
  askedAt: at(-100),
  ...more,
})
const order = (...reviews: Waiting[]) => inOrderOfUrgency(reviews, NOW).map(({ id }) => id)

describe('the order of urgency', () => {
  it('puts what is late first, then what is due sooner, and what has no day last', () => {
    expect(order(review('none', null), review('next week', 150), review('tomorrow', 20), review('late', -1))).toEqual([
      'late',
      'tomorrow',
      'next week',
      'none',
    ])
  })

  it('puts a late one that the gate waits for before one that is later but not required', () => {
    const optional = { required: false }
    expect(order(review('optional', -200, optional), review('required', -2), review('more', -5))).toEqual([
      'more',
      'required',
      'optional',
    ])
    expect(order(review('optional, sooner', 2, optional), review('required', 5))).toEqual(['optional, sooner', 'required'])
    expect(order(review('optional', 5, optional), review('required', 5))).toEqual(['required', 'optional'])
  })

  it('breaks ties by who asked first, then by the id', () => {
    expect(order(review('b', 5), review('a', 5), review('z', 5, { askedAt: at(-101) }))).toEqual(['z', 'a', 'b'])
    expect(order(review('b', null), review('a', null))).toEqual(['a', 'b'])
  })

  it('counts the very moment as in time', () => {
    expect(isLate({ dueAt: NOW }, NOW)).toBe(false)
    expect(isLate({ dueAt: new Date(NOW.getTime() - 1) }, NOW)).toBe(true)
    expect(isLate({ dueAt: null }, NOW)).toBe(false)
  })

  it('is one order, whatever the order in which they come', () => {
    const some = fc.record({
      id: fc.uuid(),
      dueAt: fc.option(fc.integer({ min: -3, max: 3 }).map(at)),
      required: fc.boolean(),
      askedAt: fc.integer({ min: -3, max: 0 }).map(at),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(some, { selector: ({ id }) => id, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (reviews, random) => {
          const shuffled = reviews.map((one) => ({ one, by: random.next().value })).sort((a, b) => a.by - b.by)
          expect(order(...shuffled.map(({ one }) => one))).toEqual(order(...reviews))
          const late = inOrderOfUrgency(reviews, NOW).map((one) => isLate(one, NOW))
          expect(late.lastIndexOf(true)).toBeLessThan(late.indexOf(false) < 0 ? Number.POSITIVE_INFINITY : late.indexOf(false))
        },
      ),
    )
  })
})
