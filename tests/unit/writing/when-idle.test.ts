import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { whenIdle } from '@/components/writing/when-idle'

describe('what waits for a pause', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is done once, after the calls have paused', () => {
    const work = vi.fn()
    const later = whenIdle(work, 100)
    for (let call = 0; call < 5; call++) {
      later.call()
      vi.advanceTimersByTime(80)
    }
    expect(work).not.toHaveBeenCalled()
    vi.advanceTimersByTime(20)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is hurried only where it was called for, and is not done twice then', () => {
    const work = vi.fn()
    const later = whenIdle(work, 100)
    later.hurry()
    expect(work).not.toHaveBeenCalled()
    later.call()
    later.hurry()
    later.hurry()
    vi.advanceTimersByTime(500)
    expect(work).toHaveBeenCalledTimes(1)
    later.call()
    later.cancel()
    later.hurry()
    expect(work).toHaveBeenCalledTimes(1)
  })
})
