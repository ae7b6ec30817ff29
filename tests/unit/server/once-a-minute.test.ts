import { afterEach, expect, it, vi } from 'vitest'
import { onceAMinute } from '@/lib/server/once-a-minute'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('tells why something waits once a minute, however often it is asked', () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const tell = onceAMinute('[outbox] waiting for the database')
  for (let second = 0; second < 120; second++) {
    tell(new Error(`Invalid call\nIt is away (${second})`))
    vi.advanceTimersByTime(1_000)
  }
  expect(log.mock.calls).toEqual([
    ['[outbox] waiting for the database: It is away (0)'],
    ['[outbox] waiting for the database: It is away (60)'],
  ])
})
