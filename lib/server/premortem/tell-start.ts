import { startInWords } from '@/lib/domain/premortem/start'
import type { Context, Tx } from '@/lib/server/context'
import { notify } from '@/lib/server/inbox/notify'
import { zoneOf } from '@/lib/server/people/zone-of'
import type { Premortem } from '@/prisma/generated/client'

/** Tells everybody on the list but whoever did it that the session begins at another time, on their own clock, or at none. */
export async function tellStart(
  tx: Tx,
  ctx: Context,
  { id: premortemId, proposalId }: Premortem,
  at: Date | null,
): Promise<void> {
  const listed = await tx.premortemPerson.findMany({ where: { premortemId, removedAt: null }, select: { personId: true } })
  for (const { personId: to } of listed) {
    const detail = { premortemId, startsIn: await startFor(tx, to, at) }
    await notify(tx, ctx, { kind: 'premortem.start_changed', to, proposalId, detail })
  }
}

/** A start in words on this person's own clock. */
export async function startFor(tx: Tx, personId: string, at: Date | null): Promise<string | null> {
  return at && startInWords(at, await zoneOf(tx, personId))
}
