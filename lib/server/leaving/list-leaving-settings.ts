import type { LeavingItem } from '@/lib/domain/leaving/leaving'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import { invitationRuling } from '@/lib/domain/workspace'
import type { Context, Tx } from '@/lib/server/context'
import { readPolicy } from '@/lib/server/gate/read-policy'
import type { Who } from './list-leaving'

/** Where the policy names them, keys that they made, and invitations that they sent. */
export async function listLeavingSettings(tx: Tx, ctx: Context, who: Who): Promise<LeavingItem[]> {
  const { workspaceId } = ctx.actor
  const { personId } = who
  const now = ctx.now()
  const { policy } = await readPolicy(tx, workspaceId)
  const keys = await tx.apiKey.findMany({
    where: { workspaceId, createdById: personId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: { createdAt: 'asc' },
  })
  const invitations = await tx.invitation.findMany({
    where: {
      ...{ workspaceId, invitedById: personId, revokedAt: null, acceptedAt: null, expiresAt: { gt: now } },
      email: { not: null },
      NOT: { email: who.email },
    },
    orderBy: { createdAt: 'asc' },
  })
  const named = policy.functions.filter(({ firstChoiceId, standInId }) => firstChoiceId === personId || standInId === personId)
  return [
    ...named.map(({ name, firstChoiceId, standInId }) => {
      const isFirst = firstChoiceId === personId
      const other = isFirst ? standInId : firstChoiceId
      const barred = who.barredIf(({ id, role }) => {
        if (id === other) return `they are its ${isFirst ? 'stand-in' : 'first choice'} already`
        return role === 'guest' && 'a guest answers for no function'
      })
      const peers = who.people.filter(({ functions, id }) => functions.includes(name) && !barred[id])
      return {
        ...{ key: `policy:${name}`, group: 'policy' as const, what: name, path: '/settings/gate', barred },
        detail: isFirst ? 'first choice' : 'stand-in',
        proposedId: peers[0]?.id ?? null,
      }
    }),
    ...keys.map(({ id, name, start }) => {
      const barred = who.barredIf(({ role }) => role !== 'admin' && 'only an admin answers for keys')
      const item = { key: `key:${id}`, group: 'key' as const, what: name, path: '/settings/connections', barred }
      return { ...item, detail: `begins with ${start}`, proposedId: who.propose([], barred) }
    }),
    ...invitations.map(({ id, email, role }) => {
      const barred = who.barredIf((candidate) => {
        const may = invitationRuling(role, { personId: candidate.id, role: candidate.role })
        return !may.allowed && 'they may not invite for this role'
      })
      const item = { key: `invitation:${id}`, group: 'invitation' as const, what: email ?? '', path: null, barred }
      return { ...item, detail: `as ${ROLE_NAMES[role].toLowerCase()}`, proposedId: null }
    }),
  ]
}
