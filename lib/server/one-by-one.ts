/**
 * Does the work for each, one after the other, and returns for how many it was done. What fails is told in the log and holds up nobody else.
 * what: what is not done then, "no summary of".
 */
export async function oneByOne<T>(
  items: readonly T[],
  { what, idOf }: { what: string; idOf: (item: T) => string },
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  let done = 0
  for (const item of items) {
    try {
      await work(item)
      done++
    } catch (error) {
      console.error(`${what} ${idOf(item)}: ${(error as Error).message.split('\n').at(-1)}`)
    }
  }
  return done
}
