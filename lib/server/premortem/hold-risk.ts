import { notFound } from '@/lib/domain/errors'
import type { Context, Tx } from '@/lib/server/context'
import type { Risk } from '@/prisma/generated/client'
import { type HeldPremortem, holdPremortem } from './hold-premortem'

/** A risk of a session with its row held until the transaction ends. NotFound where the reason is no risk. */
export async function holdRisk(
  tx: Tx,
  ctx: Context,
  { premortemId, reasonId }: { premortemId: string; reasonId: string },
): Promise<HeldPremortem & { risk: Risk }> {
  const held = await holdPremortem(tx, ctx, premortemId, 'share')
  await tx.$queryRaw`SELECT 1 FROM "risk" WHERE "reason_id" = ${reasonId}::uuid FOR NO KEY UPDATE`
  const risk = await tx.risk.findFirst({ where: { reasonId, reason: { premortemId } } })
  if (!risk) throw notFound('risk')
  return { ...held, risk }
}
