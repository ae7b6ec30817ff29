import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_MINUTES } from '@/lib/domain/premortem/phases'
import { clockWords, extend, isRunning, NO_TIMER, pause, run, timeLeft, timerFor } from '@/lib/domain/premortem/timer'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 25, 9) + seconds * 1000)

describe('the timer of the room', () => {
  it('stands until somebody starts it, and runs towards an instant', () => {
    const standing = timerFor('silent', DEFAULT_MINUTES, at(0), false)
    expect(timeLeft(standing, at(500))).toBe(600_000)
    const running = run(standing, at(500))
    expect(running.endsAt).toEqual(at(1100))
    expect(timeLeft(running, at(1160))).toBe(-60_000)
  })

  it('keeps what is left over any pauses', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { maxLength: 12 }), (steps) => {
        let timer = timerFor('plan', DEFAULT_MINUTES, at(0), true)
        let now = 0
        let ran = 0
        for (const step of steps) {
          if (isRunning(timer)) ran += step
          now += step
          timer = isRunning(timer) ? pause(timer, at(now)) : run(timer, at(now))
        }
        expect(timeLeft(timer, at(now))).toBe(20 * 60_000 - ran * 1000)
      }),
    )
  })

  it('gives more minutes from now where the time is over', () => {
    const over = timerFor('vote', { ...DEFAULT_MINUTES, vote: 1 }, at(0), true)
    expect(timeLeft(extend(over, 5, at(300)), at(300))).toBe(300_000)
    expect(timeLeft(extend(over, 5, at(30)), at(30))).toBe(330_000)
    expect(timeLeft(extend(NO_TIMER, 5, at(0)), at(60))).toBe(240_000)
  })

  it('has none at the close, and in a phase of no minutes', () => {
    expect(timerFor('vote', { ...DEFAULT_MINUTES, vote: 0 }, at(0), true)).toEqual(NO_TIMER)
    expect(timerFor('close', DEFAULT_MINUTES, at(0), true)).toEqual(NO_TIMER)
    expect(run(NO_TIMER, at(0))).toEqual(NO_TIMER)
  })

  it.each([
    [372_000, '06:12'],
    [371_001, '06:12'],
    [0, '00:00'],
    [-5000, '00:00'],
    [3_600_000, '60:00'],
    [7_199_000, '119:59'],
    [7_200_000, '2 h 0 min'],
    [172_799_000, '47 h 59 min'],
    [273_600_000, '3 days 4 h'],
  ])('shows %d ms as %s', (left, words) => {
    expect(clockWords(left)).toBe(words)
  })
})
