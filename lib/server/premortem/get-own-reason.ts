import { DomainError, notFound } from '@/lib/domain/errors'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import type { Context, Tx } from '@/lib/server/context'
import type { Reason } from '@/prisma/generated/client'
import { authorMark } from './author-mark'
import type { HeldPremortem } from './hold-premortem'

/** The actor's own reason, as long as nobody has heard it. Somebody else's unheard one is not found, so that its id tells nothing. */
export async function getOwnReason(tx: Tx, ctx: Context, { row, facts }: HeldPremortem, reasonId: string): Promise<Reason> {
  enforce(premortemRuling('revise', facts, ctx.actor))
  const reason = await tx.reason.findFirst({ where: { id: reasonId, premortemId: row.id } })
  const mark = row.authorKey && authorMark(row.authorKey, ctx.actor.personId)
  const isOwn = reason && (reason.authorId === ctx.actor.personId || (mark !== null && reason.authorMark === mark))
  if (!isOwn) throw notFound('reason')
  if (reason.heardAt !== null) throw new DomainError('conflict', 'It was read out already. Add another one.')
  return reason
}
