import { DAY_MS } from '@/lib/domain/day'
import { judgeGate, passes } from '@/lib/domain/gate'
import type { Tx } from '@/lib/server/context'
import { findGateRecords } from '@/lib/server/gate/find-gate-records'
import type { Prisma } from '@/prisma/generated/client'
import type { Loading } from './demo-rounds'

/** Engineering started on an open round of the demo, by its gate as it was at that moment. Without mails and reminders: nobody here reads one. */
export async function addDemoClearance(
  tx: Tx,
  { workspaceId, proposalId, now, personId, note }: Loading,
  roundId: string,
  { by, daysAgo }: { by: string; daysAgo: number },
): Promise<void> {
  const clearedAt = new Date(now.getTime() - daysAgo * DAY_MS)
  const clearedById = personId(by)
  const { records } = await findGateRecords(tx, { now: () => clearedAt }, proposalId)
  const gate = judgeGate(records)
  const { revisionNumber, roundNumber } = gate.judged
  const open = gate.requirements
    .filter((requirement) => !passes(requirement))
    .map(({ title, evidence }) => `${title}: ${evidence}`)
  if (open.length > 0 || revisionNumber === null)
    throw new Error(`The demo clears a proposal whose gate is not met. ${open.join('; ')}`)
  await tx.round.update({ where: { id: roundId }, data: { endedAt: clearedAt, endedById: clearedById, end: 'cleared' } })
  const expiresAt = new Date(clearedAt.getTime() + records.policy.clearedDays * DAY_MS)
  const row = { proposalId, roundId, revisionNumber, clearedAt, clearedById, expiresAt }
  await tx.clearance.create({ data: { ...row, gate: gate as unknown as Prisma.InputJsonValue } })
  note(clearedAt, by, 'engineering.started', {
    proposalId,
    round: roundNumber,
    revision: revisionNumber,
    waived: [],
    isAlone: false,
  })
  const { ownerId } = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { ownerId: true } })
  const told = { kind: 'clearance.given', detail: { revision: revisionNumber }, mail: 'never', createdAt: clearedAt } as const
  await tx.notification.create({ data: { workspaceId, proposalId, personId: ownerId, actorId: clearedById, ...told } })
}
