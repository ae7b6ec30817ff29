const MINUTE_MS = 60_000

/** Tells the log why something waits: what is away says so with every look, and once a minute is enough. `says` stands before the reason. */
export function onceAMinute(says: string): (error: Error) => void {
  let last = Number.NEGATIVE_INFINITY
  return (error) => {
    const now = performance.now()
    if (now - last < MINUTE_MS) return
    last = now
    console.error(`${says}: ${error.message.split('\n').at(-1)}`)
  }
}
