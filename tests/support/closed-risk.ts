import { randomUUID } from 'node:crypto'
import { db } from '@/lib/server/db'
import type { Somebody } from '@/prisma/factories'

/** A risk of a session that is closed, owned by whoever ran it, as it stands in the tables. */
export async function aClosedRisk(owner: Somebody, proposalId: string): Promise<{ premortemId: string; reasonId: string }> {
  const at = { phaseBeganAt: new Date(), createdAt: new Date(), closedAt: new Date() }
  const person = { facilitatorId: owner.person.id, closedById: owner.person.id }
  const scene = { failsOn: at.createdAt, newspaper: 'The Herald', headline: 'It failed.', story: 'It failed.', hidesNames: false }
  const { id: premortemId } = await db.premortem.create({
    data: {
      ...{ proposalId, number: 1, revisionNumber: 1, minutes: {}, votesEach: 5, votesPerTheme: 3, phase: 'close' as const },
      ...at,
      ...person,
      ...scene,
    },
  })
  const reasonId = randomUUID()
  await db.reason.create({
    data: { id: reasonId, premortemId, authorId: owner.person.id, text: 'it rang at night.', position: 0 },
  })
  await db.risk.create({ data: { reasonId, number: 1, votes: 3, ownerId: owner.person.id } })
  return { premortemId, reasonId }
}
