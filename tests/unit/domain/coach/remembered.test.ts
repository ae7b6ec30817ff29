import { describe, expect, it } from 'vitest'
import { remembered } from '@/lib/domain/coach/remembered'

describe('what is remembered of a word', () => {
  it('is found out once, also where it is nothing', () => {
    const asked: string[] = []
    const find = remembered((word) => {
      asked.push(word)
      return word === 'bell' ? word.length : undefined
    })
    expect([find('bell'), find('bell'), find('ring'), find('ring')]).toEqual([4, 4, undefined, undefined])
    expect(asked).toEqual(['bell', 'ring'])
  })

  it('stays right when more words come than are kept', () => {
    const find = remembered((word) => `${word}s`)
    const words = Array.from({ length: 12_000 }, (_, count) => `word${count % 7_000}`)
    expect(words.map(find)).toEqual(words.map((word) => `${word}s`))
  })
})
