import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { calmSaving } from '@/components/writing/calm-saving'

describe('the state of saving while somebody types', () => {
  let shown: string[]
  let calm: ReturnType<typeof calmSaving>

  beforeEach(() => {
    vi.useFakeTimers()
    shown = []
    calm = calmSaving(({ kind }) => shown.push(kind))
  })
  afterEach(() => vi.useRealTimers())

  function typeKey() {
    calm.show({ kind: 'saving' })
    vi.advanceTimersByTime(10)
    calm.show({ kind: 'saved' })
    vi.advanceTimersByTime(75)
  }

  it('is shown at once for a single edit', () => {
    typeKey()
    expect(shown).toEqual(['saving', 'saved'])
  })

  it('stays at saving through a burst, and says saved once it pauses', () => {
    for (let key = 0; key < 5; key++) typeKey()
    expect(shown).toEqual(['saving', 'saved', 'saving', 'saving', 'saving', 'saving'])
    vi.advanceTimersByTime(400)
    expect(shown.at(-1)).toBe('saved')
  })

  it('stays at saving through a long burst of which the server hears once a second', () => {
    typeKey()
    for (let second = 0; second < 3; second++) {
      calm.show({ kind: 'saving' })
      vi.advanceTimersByTime(1000)
      calm.show({ kind: 'saved' })
      vi.advanceTimersByTime(75)
    }
    expect(shown).toEqual(['saving', 'saved', 'saving', 'saving', 'saving'])
    vi.advanceTimersByTime(400)
    expect(shown.at(-1)).toBe('saved')
  })

  it('never says saved after the connection is gone, or after it was closed', () => {
    for (let key = 0; key < 2; key++) typeKey()
    calm.show({ kind: 'offline' })
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toBe('offline')
    for (let key = 0; key < 2; key++) typeKey()
    calm.cancel()
    vi.advanceTimersByTime(1000)
    expect(shown.at(-1)).toBe('saving')
  })
})
