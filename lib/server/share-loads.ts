import { oneAtATime } from '@/lib/domain/one-at-a-time'

/**
 * Loads by key so that many who ask at once are answered by one load. Nobody gets a load that began before they asked: what
 * was committed by then is in it. For what is the same for everybody; what one person may see of it is decided afterwards.
 */
export function shareLoads<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const loads = new Map<string, { ask: () => Promise<T>; waiting: number }>()
  return async (key) => {
    const entry = loads.get(key) ?? { ask: oneAtATime(() => load(key)), waiting: 0 }
    loads.set(key, entry)
    entry.waiting++
    try {
      return await entry.ask()
    } finally {
      entry.waiting--
      if (entry.waiting === 0) loads.delete(key)
    }
  }
}
