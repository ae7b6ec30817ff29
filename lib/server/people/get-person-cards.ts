import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** A look-up from ids to how each person is shown. Records keep ids only; a person who was deleted has a card all the same. */
export async function getPersonCards(ids: readonly string[], tx: Tx = db): Promise<(id: string) => PersonCard> {
  const where = { id: { in: [...new Set(ids)] } }
  const people = ids.length === 0 ? [] : await tx.person.findMany({ where, select: { id: true, name: true, deletedAt: true } })
  const cards = new Map(people.map((person) => [person.id, personCard(person)]))
  return (id) => cards.get(id) ?? personCard({ id, name: '', deletedAt: new Date(0) })
}
