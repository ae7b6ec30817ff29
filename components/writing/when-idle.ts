/** Runs `work` once, after calls have paused for `pauseMs` and the browser has a moment. `flush` runs it now, `hurry` only if it was called for. */
export function whenIdle(work: () => void, pauseMs = 250): Record<'call' | 'flush' | 'hurry' | 'cancel', () => void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  let isWaiting = false
  const cancel = () => {
    isWaiting = false
    clearTimeout(timer)
    if (idle !== undefined && 'cancelIdleCallback' in globalThis) cancelIdleCallback(idle)
    idle = undefined
  }
  const run = () => {
    cancel()
    work()
  }
  return {
    call: () => {
      cancel()
      isWaiting = true
      timer = setTimeout(() => {
        if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(run, { timeout: 500 })
        else run()
      }, pauseMs)
    },
    flush: run,
    hurry: () => {
      if (isWaiting) run()
    },
    cancel,
  }
}
