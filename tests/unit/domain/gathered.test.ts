import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gathered } from '@/lib/domain/gathered'

describe('gathered', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('tells at once, then of many together, and never loses the last', () => {
    const told: string[] = []
    const tell = gathered((topic) => told.push(topic), 80)
    tell('a')
    expect(told).toEqual(['a'])
    for (let n = 0; n < 5; n++) tell('a')
    tell('b')
    expect(told).toEqual(['a', 'b'])
    vi.advanceTimersByTime(80)
    expect(told).toEqual(['a', 'b', 'a'])
    tell('a')
    vi.advanceTimersByTime(80)
    expect(told).toEqual(['a', 'b', 'a', 'a'])
    vi.advanceTimersByTime(80)
    tell('a')
    expect(told).toEqual(['a', 'b', 'a', 'a', 'a'])
    expect(vi.getTimerCount()).toBe(1)
  })
})
