import { strongerRole } from '@/lib/domain/invitation'
import type { Role } from '@/lib/domain/roles'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { lockWorkspace } from './lock-people'

type Joining = {
  workspaceId: string
  personId: string
  role: Role
  functions?: readonly string[]
  /** A guest's proposal: they may read it. */
  proposalId?: string | null
  invitationId?: string
}

/** Makes the person a member, again if they had left. Who is here already keeps the stronger role and gains the functions. */
export async function joinWorkspace(tx: Tx, ctx: { now: Clock }, joining: Joining): Promise<void> {
  const { workspaceId, personId, proposalId } = joining
  await lockWorkspace(tx, workspaceId)
  const key = { workspaceId_personId: { workspaceId, personId } }
  const before = await tx.membership.findUnique({ where: key })
  const stays = before !== null && before.leftAt === null
  const role = stays ? strongerRole(before.role, joining.role) : joining.role
  const functions = [...new Set([...(stays ? before.functions : []), ...(joining.functions ?? [])])].slice(0, 10)
  await tx.membership.upsert({
    where: key,
    create: { workspaceId, personId, role, functions, joinedAt: ctx.now() },
    update: { role, functions, leftAt: null, ...(stays ? {} : { joinedAt: ctx.now() }) },
  })
  if (proposalId) {
    const reading = { proposalId, personId, relation: 'reader' as const }
    await tx.proposalPerson.upsert({
      where: { proposalId_personId_relation: reading },
      create: { ...reading, addedAt: ctx.now() },
      update: {},
    })
  }
  const actor = { personId, workspaceId }
  const { invitationId = null } = joining
  recordEvent(tx, { actor }, 'member.joined', { personId, role, invitationId, proposalId: proposalId ?? null })
  await enqueue(tx, ctx, 'rooms.close', { workspaceId, personId })
}
