/** Runs `work` once, after calls have paused for `pauseMs` and the browser has a moment. `flush` runs it now. */
export function whenIdle(work: () => void, pauseMs = 250): { call: () => void; flush: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle: number | undefined
  const cancel = () => {
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
      timer = setTimeout(() => {
        if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(run, { timeout: 500 })
        else run()
      }, pauseMs)
    },
    flush: run,
    cancel,
  }
}
