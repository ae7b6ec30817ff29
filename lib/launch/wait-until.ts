import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks `question` again and again until it answers with something truthy, and returns that; undefined when `withinMs` have passed.
 * What it throws is thrown on.
 */
export async function waitUntil<T>(
  question: () => Promise<T> | T,
  { withinMs, everyMs = 50 }: { withinMs: number; everyMs?: number },
): Promise<T | undefined> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const answer = await question()
    if (answer) return answer
    if (performance.now() >= deadline) return undefined
    await pause(everyMs)
  }
}
