import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextReveal, type Unheard } from '@/lib/domain/premortem/reveal'

const reasons = (...authors: (string | null)[]): Unheard[] =>
  authors.map((authorId, order) => ({ id: `r${order}`, authorId, order }))

/** Reads until nobody has a reason left, and returns who read. */
function readAll(unheard: Unheard[], people: string[]): (string | null)[] {
  const readers: (string | null)[] = []
  let rest = unheard
  let last: string | null = null
  for (let next = nextReveal(rest, people, last); next; next = nextReveal(rest, people, last)) {
    const { id, authorId }: Unheard = next
    readers.push(authorId)
    last = authorId ?? last
    rest = rest.filter((reason) => reason.id !== id)
  }
  return readers
}

describe('the order of reading', () => {
  it('goes round: one reason a person a turn', () => {
    expect(readAll(reasons('dana', 'dana', 'dana', 'tom', 'priya', 'tom'), ['dana', 'tom', 'priya'])).toEqual([
      'dana',
      'tom',
      'priya',
      'dana',
      'tom',
      'dana',
    ])
  })

  it('passes over who passes, until nobody else has any', () => {
    const people = ['dana', 'tom', 'priya']
    expect(nextReveal(reasons('tom', 'priya'), people, 'dana', 'tom')?.authorId).toBe('priya')
    expect(nextReveal(reasons('tom'), people, 'dana', 'tom')?.authorId).toBe('tom')
  })

  it('reads what somebody left behind who was taken off the list', () => {
    expect(readAll(reasons('gone', 'dana'), ['dana'])).toEqual(['dana', 'gone'])
  })

  it('follows the random order alone where names are hidden', () => {
    const shuffled = [
      { id: 'a', authorId: null, order: 0.7 },
      { id: 'b', authorId: null, order: 0.1 },
    ]
    expect(nextReveal(shuffled, ['dana'], 'dana')?.id).toBe('b')
    expect(nextReveal([], ['dana'], null)).toBeNull()
  })

  it('reads every reason once, and nobody twice in a round while others have more', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 }), (authors) => {
        const readers = readAll(reasons(...authors), ['a', 'b', 'c', 'd'])
        expect([...readers].sort()).toEqual([...authors].sort())
        const left = new Map<string, number>()
        for (const author of authors) left.set(author, (left.get(author) ?? 0) + 1)
        readers.forEach((reader, index) => {
          const others = [...left].filter(([author, count]) => author !== readers[index - 1] && count > 0)
          if (index > 0 && others.length > 0) expect(reader).not.toBe(readers[index - 1])
          if (reader) left.set(reader, (left.get(reader) ?? 0) - 1)
        })
      }),
    )
  })
})
