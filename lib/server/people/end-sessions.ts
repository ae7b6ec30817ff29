import { notFound } from '@/lib/domain/errors'
import type { EndSessionInput } from '@/lib/domain/person'
import { type Tx, transaction } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import type { Prisma } from '@/prisma/generated/client'
import type { SignedInContext } from './visitor'

/** Ends one of the person's sessions; somebody else's is NotFound. */
export async function endSession(ctx: SignedInContext, input: EndSessionInput): Promise<void> {
  const ended = await endSessions(ctx, { id: input.sessionId })
  if (ended === 0) throw notFound('session')
}

/** Ends all of the person's sessions but this one. Returns how many. */
export async function endOtherSessions(ctx: SignedInContext): Promise<number> {
  return endSessions(ctx, { id: { not: ctx.sessionId } })
}

export async function endSessions(ctx: SignedInContext, which: Prisma.SessionWhereInput): Promise<number> {
  return transaction(ctx, (tx) => endSessionsIn(tx, ctx, which))
}

/** The sessions go with the order to close their live connections: a device that is signed out writes nothing more. */
export async function endSessionsIn(tx: Tx, ctx: SignedInContext, which: Prisma.SessionWhereInput): Promise<number> {
  const sessions = await tx.session.findMany({ where: { AND: [which, { personId: ctx.person.id }] }, select: { id: true } })
  const { count } = await tx.session.deleteMany({ where: { id: { in: sessions.map((session) => session.id) } } })
  for (const session of sessions) await enqueue(tx, ctx, 'rooms.close', { sessionId: session.id })
  return count
}
