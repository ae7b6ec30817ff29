/** Runs `work` in the next frame, once however often it is asked for. */
export function oncePerFrame(work: () => void): { (): void; cancel: () => void } {
  let frame = 0
  const ask = () => {
    if (frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      work()
    })
  }
  ask.cancel = () => cancelAnimationFrame(frame)
  return ask
}

/** Runs `work` once the next frame has been drawn. */
export function afterFrame(work: () => void): { cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work)
  })
  return {
    cancel: () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    },
  }
}
