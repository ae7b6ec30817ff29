import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Settling } from '@/lib/collab/settling'

describe('edits that come to rest', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function setting(onSettled = async (_id: string) => {}) {
    const settled: string[] = []
    const lines: string[] = []
    const settling = new Settling({
      log: (line) => lines.push(line),
      onSettled: async (id) => {
        settled.push(id)
        await onSettled(id)
      },
    })
    return { settling, settled, lines }
  }

  it('are told once, three seconds after the last', () => {
    const { settling, settled } = setting()
    for (let i = 0; i < 5; i++) {
      settling.touch('a')
      vi.advanceTimersByTime(2000)
    }
    expect(settled).toEqual([])
    vi.advanceTimersByTime(1000)
    expect(settled).toEqual(['a'])
    vi.advanceTimersByTime(60_000)
    expect(settled).toEqual(['a'])
  })

  it('are told every half minute while somebody never rests', () => {
    const { settling, settled } = setting()
    for (let second = 0; second < 70; second++) {
      settling.touch('a')
      vi.advanceTimersByTime(1000)
    }
    expect(settled).toEqual(['a', 'a'])
  })

  it('are told at once when the last person leaves, and on stopping; a failure is only written down', async () => {
    const { settling, settled, lines } = setting(async () => {
      throw new Error('no database')
    })
    settling.settle('never touched')
    settling.touch('a')
    settling.settle('a')
    settling.touch('b')
    await settling.flush()
    expect(settled).toEqual(['a', 'b'])
    expect(lines).toHaveLength(2)
  })
})
