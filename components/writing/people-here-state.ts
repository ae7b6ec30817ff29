import type { Awareness } from 'y-protocols/awareness'
import type { PersonCard } from '@/lib/domain/person'
import { PERSON_COLOURS } from '@/lib/domain/person'
import { isFaqKey, isSectionKey, type PartKey } from '@/lib/domain/prfaq'

export type PersonHere = PersonCard & { clientId: number; part: PartKey | null; entryId: string | null; idle: boolean }

/** What each browser tells the others about itself. The server writes `user`; what a client claims to be is not believed. */
interface SharedState {
  user?: PersonCard
  place?: { part?: unknown; entryId?: unknown }
  /** When they last did something, in milliseconds since 1970. */
  active?: unknown
}

/** Five minutes without a key or a click. */
export const IDLE_MS = 5 * 60_000

/** Everybody else who is here, one entry a person: somebody with two tabs stands where they were last active. */
export function readPeople(awareness: Awareness, selfId: string, now: number): PersonHere[] {
  const people = new Map<string, PersonHere & { active: number }>()
  for (const [clientId, state] of awareness.getStates() as Map<number, SharedState>) {
    const user = state.user
    if (clientId === awareness.clientID || !isCard(user) || user.id === selfId) continue
    const active = typeof state.active === 'number' ? state.active : now
    const known = people.get(user.id)
    if (known && known.active >= active) continue
    const part = state.place?.part
    const { id, name, initials, colour } = user
    people.set(user.id, {
      id,
      name,
      initials,
      colour,
      clientId,
      part: isSectionKey(part) || isFaqKey(part) ? part : null,
      entryId: typeof state.place?.entryId === 'string' ? state.place.entryId : null,
      idle: now - active > IDLE_MS,
      active,
    })
  }
  return [...people.values()].map(({ active: _, ...person }) => person).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Do both lists show the same? */
export function samePeople(a: readonly PersonHere[], b: readonly PersonHere[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isCard(user: unknown): user is PersonCard {
  const card = user as PersonCard | undefined
  return (
    typeof card?.id === 'string' &&
    typeof card.name === 'string' &&
    typeof card.initials === 'string' &&
    PERSON_COLOURS.includes(card.colour)
  )
}
