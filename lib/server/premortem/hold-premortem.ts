import { notFound } from '@/lib/domain/errors'
import { PremortemId } from '@/lib/domain/premortem/inputs'
import type { PremortemFacts } from '@/lib/domain/premortem/rulings'
import type { ActorFacts, ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import type { Premortem, PremortemPerson } from '@/prisma/generated/client'

export type HeldPremortem = { facts: PremortemFacts; row: Premortem }

/**
 * A session with what the rules need, its phase held until the transaction ends. 'share': for what people do within a
 * phase, side by side. 'update': for whoever changes the session itself; waits for all of those. 'none': for reading.
 * NotFound where the actor may not read the proposal.
 */
export async function holdPremortem(
  tx: Tx,
  ctx: Pick<Context, 'actor'>,
  premortemId: string,
  how: 'share' | 'update' | 'none',
): Promise<HeldPremortem> {
  const found = PremortemId.safeParse(premortemId).success
    ? await tx.premortem.findUnique({ where: { id: premortemId }, select: { proposalId: true } })
    : null
  const proposal = found && (await findProposalFacts(tx, ctx.actor, found.proposalId))
  if (!proposal) throw notFound('pre-mortem')
  if (how === 'share') await tx.$queryRaw`SELECT 1 FROM "premortem" WHERE "id" = ${premortemId}::uuid FOR SHARE`
  if (how === 'update') await tx.$queryRaw`SELECT 1 FROM "premortem" WHERE "id" = ${premortemId}::uuid FOR NO KEY UPDATE`
  const row = await tx.premortem.findUniqueOrThrow({ where: { id: premortemId } })
  const people = await tx.premortemPerson.findMany({
    where: { premortemId, personId: { in: [ctx.actor.personId, row.facilitatorId] } },
  })
  return { row, facts: sessionFacts(row, people, proposal, ctx.actor) }
}

/** What the rules need to know of a session. people: at least the actor and whoever runs it, as far as they are on the list. */
export function sessionFacts(
  { id, facilitatorId, phase, closedAt, hidesNames }: Premortem,
  people: readonly PremortemPerson[],
  proposal: ProposalFacts,
  actor: ActorFacts,
): PremortemFacts {
  const personOf = (personId: string) => people.find((person) => person.personId === personId && !person.removedAt)
  const facilitatorSeenAt = personOf(facilitatorId)?.seenAt ?? null
  const isInvited = personOf(actor.personId) !== undefined
  return { id, proposal, facilitatorId, facilitatorSeenAt, phase, closedAt, hidesNames, isInvited }
}
