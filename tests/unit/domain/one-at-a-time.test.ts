import { describe, expect, it } from 'vitest'
import { oneAtATime } from '@/lib/domain/one-at-a-time'

/** Work that ends when it is told to; `began` counts how often it has begun. */
function work() {
  const ends: (() => void)[] = []
  let began = 0
  const ask = oneAtATime(
    () =>
      new Promise<number>((resolve) => {
        const run = ++began
        ends.push(() => resolve(run))
      }),
  )
  return { ask, end: () => ends.shift()?.(), began: () => began }
}

describe('one at a time', () => {
  it('answers those who ask while it runs by one next run, never by the one that runs', async () => {
    const { ask, end, began } = work()
    const first = ask()
    const others = [ask(), ask(), ask()]
    expect(began()).toBe(1)
    end()
    expect(await first).toBe(1)
    await expect.poll(began).toBe(2)
    const late = ask()
    end()
    expect(await Promise.all(others)).toEqual([2, 2, 2])
    await expect.poll(began).toBe(3)
    end()
    expect(await late).toBe(3)
    const again = ask()
    expect(began()).toBe(4)
    end()
    expect(await again).toBe(4)
  })

  it('goes on after a failure', async () => {
    let runs = 0
    const ask = oneAtATime(async () => {
      if (++runs === 1) throw new Error('lost')
      return runs
    })
    const first = ask()
    const second = ask()
    await expect(first).rejects.toThrow('lost')
    expect(await second).toBe(2)
    expect(await ask()).toBe(3)
  })
})
