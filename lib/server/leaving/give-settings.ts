import { conflict } from '@/lib/domain/errors'
import { idOf } from '@/lib/domain/leaving/leaving'
import { recordEvent } from '@/lib/server/events'
import type { Give } from './giving'

/** Another admin answers for the key, which goes on working; or it opens nothing from this moment on. */
export const giveKey: Give = async (tx, ctx, { item, toId, personId }) => {
  const keyId = idOf(item)
  const change = toId ? { createdById: toId } : { revokedAt: ctx.now(), revokedById: ctx.actor.personId }
  const { count } = await tx.apiKey.updateMany({ where: { id: keyId, createdById: personId, revokedAt: null }, data: change })
  if (count === 0) throw conflict('key')
  if (toId) recordEvent(tx, ctx, 'key.handed_over', { keyId, fromId: personId, toId })
  else recordEvent(tx, ctx, 'key.revoked', { keyId })
}

/** Whoever takes it over is named as its sender; or it is withdrawn. */
export const giveInvitation: Give = async (tx, ctx, { item, toId, personId }) => {
  const invitationId = idOf(item)
  const change = toId ? { invitedById: toId } : { revokedAt: ctx.now() }
  const { count } = await tx.invitation.updateMany({
    where: { id: invitationId, invitedById: personId, revokedAt: null, acceptedAt: null },
    data: change,
  })
  if (count === 0) throw conflict('invitation')
  if (toId) recordEvent(tx, ctx, 'invitation.handed_over', { invitationId, fromId: personId, toId })
  else recordEvent(tx, ctx, 'invitation.withdrawn', { invitationId })
}
