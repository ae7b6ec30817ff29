/**
 * Calls `work` one at a time. Whoever asks while it runs gets the next run, which begins when this one ends: many questions
 * are two answers, and every answer is newer than its question.
 */
export function oneAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null
  let next: Promise<T> | null = null
  const start = (): Promise<T> => {
    const run = work()
    running = run
    const end = () => {
      if (running === run) running = null
    }
    run.then(end, end)
    return run
  }
  return () => {
    if (next) return next
    if (!running) return start()
    const after = () => {
      next = null
      return start()
    }
    next = running.then(after, after)
    return next
  }
}
