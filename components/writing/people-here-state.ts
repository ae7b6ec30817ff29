import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import type { PersonHere as Connection } from '@/lib/editor/presence'

/** Somebody else who is here, and where. */
export type PersonHere = PersonCard & { part: PartKey | null; entryId: string | null; idle: boolean }

/** One entry a person, by name: somebody with two tabs stands where they moved last. */
export function peopleHere(connections: readonly Connection[], selfId: string): PersonHere[] {
  const people = new Map<string, Connection>()
  for (const connection of connections) {
    const known = people.get(connection.user.id)
    if (connection.user.id !== selfId && (!known || known.movedAt < connection.movedAt))
      people.set(connection.user.id, connection)
  }
  // The colour is one of the six: presence has looked.
  return [...people.values()]
    .map(({ user, part, entryId, idle }) => ({ ...user, colour: user.colour as PersonCard['colour'], part, entryId, idle }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Do both lists show the same? */
export function samePeople(a: readonly PersonHere[], b: readonly PersonHere[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
