import { describe, expect, it, vi } from 'vitest'
import { oneByOne } from '@/lib/server/one-by-one'

describe('one after the other', () => {
  it('goes on after one that fails, and says which in one line', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const done: string[] = []
    const told = { what: 'not done:', idOf: (id: string) => id }
    const count = await oneByOne(['a', 'b', 'c'], told, async (id) => {
      if (id === 'b') throw new Error('Invalid call in\nsome file:\nit broke')
      done.push(id)
    })
    expect(done).toEqual(['a', 'c'])
    expect(count).toBe(2)
    expect(log.mock.calls).toEqual([['not done: b: it broke']])
    log.mockRestore()
  })
})
