import { FIRST_HASH, hashEvent } from '@/lib/server/events'

export type ChainEntry = Parameters<typeof hashEvent>[0] & { hash: string }

/** entries: how many there are. head: hash of the newest, to be noted somewhere else. problems: sentences, none when the chain is whole. */
export type ChainReport = { entries: number; head: string; problems: string[] }

const MOST_PROBLEMS = 20

/**
 * Follows one workspace's trail from its first entry: finds what was changed, removed, or put in another order, and, with `noted`
 * (a head that was written down earlier), an end that was cut off or a chain that was made anew. `read` gives the entries after a
 * sequence, ascending, none at the end; it is asked for one lot after another, so that a trail of any length is checked.
 */
export async function checkChain(read: (after: number) => Promise<ChainEntry[]>, noted?: string): Promise<ChainReport> {
  const problems: string[] = []
  let entries = 0
  let last = { sequence: 0, hash: FIRST_HASH }
  let seen = noted === undefined || noted === FIRST_HASH
  for (let lot = await read(0); lot.length > 0; lot = await read(last.sequence)) {
    for (const entry of lot) {
      problems.push(...problemsOf(entry, last))
      if (entry.hash === noted) seen = true
      last = { sequence: entry.sequence, hash: entry.hash }
      entries += 1
    }
    if (problems.length >= MOST_PROBLEMS) break
  }
  if (!seen && problems.length < MOST_PROBLEMS)
    problems.push('No entry has the head that was noted: the end was cut off, or the chain was made anew.')
  return { entries, head: last.hash, problems: problems.slice(0, MOST_PROBLEMS) }
}

function problemsOf(entry: ChainEntry, last: { sequence: number; hash: string }): string[] {
  const { sequence } = entry
  const missing = sequence - last.sequence - 1
  const gap =
    missing === 1 ? `Entry ${last.sequence + 1} is missing.` : `Entries ${last.sequence + 1} to ${sequence - 1} are missing.`
  return [
    ...(missing > 0 ? [gap] : []),
    ...(missing <= 0 && entry.previousHash !== last.hash
      ? [`Entry ${sequence} does not follow from the one before it: something was changed or put in another order.`]
      : []),
    ...(hashEvent(entry) === entry.hash ? [] : [`Entry ${sequence} was changed.`]),
  ]
}
