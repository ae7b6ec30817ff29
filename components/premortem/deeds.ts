import { oneAtATime } from '@/lib/domain/one-at-a-time'

/**
 * One's own deeds on a screen, and the looks at what has become of it. look: asks, and shows the answer unless `isOutdated` then says that
 * it would take back what stands there, since it was asked for before a deed was done.
 */
export function createDeeds(look: (isOutdated: () => boolean) => Promise<void>) {
  let inFlight = 0
  let done = 0
  let all: Promise<unknown> = Promise.resolve()

  // Signals come faster than answers: one question at a time, each answer newer than whoever waits for it.
  const refresh = oneAtATime(async () => {
    const before = done
    let isShown = true
    await look(() => {
      isShown = inFlight === 0 && done === before
      return !isShown
    })
    return isShown
  })

  return {
    refresh,
    async carryOut<T>(verb: () => Promise<T>): Promise<T> {
      inFlight++
      const answer = verb().finally(() => {
        inFlight--
        done++
      })
      all = Promise.allSettled([all, answer])
      return answer
    },
    /** Resolves when the screen is as new as this question: an answer that another deed has overtaken is none. */
    async shown(): Promise<void> {
      while (!(await refresh())) await all
    },
  }
}
