import { notFound } from '@/lib/domain/errors'
import { isBefore } from '@/lib/domain/premortem/phases'
import type { Tx } from '@/lib/server/context'
import type { Premortem, Reason } from '@/prisma/generated/client'

/** A reason that everybody in the session sees. One that waits for its turn is not found, whoever asks. Its row is held until the end. */
export async function getHeardReason(tx: Tx, row: Premortem, reasonId: string): Promise<Reason> {
  await tx.$queryRaw`SELECT 1 FROM "reason" WHERE "id" = ${reasonId}::uuid FOR NO KEY UPDATE`
  const reason = await tx.reason.findFirst({ where: { id: reasonId, premortemId: row.id } })
  if (!reason || (reason.heardAt === null && !isBefore('reveal', row.phase))) throw notFound('reason')
  return reason
}
