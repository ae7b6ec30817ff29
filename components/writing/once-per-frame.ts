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
