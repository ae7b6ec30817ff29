import type { CreateWorkspaceInput } from '@/lib/domain/workspace'
import type { Clock } from '@/lib/server/clock'
import type { Context, Tx } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { createInvitation, mailInvitation } from './create-invitation'
import { joinWorkspace } from './join-workspace'
import { requireMailRoom } from './require-mail-room'

/** A new workspace with its first admin and the invitations that they send at once. Returns its id. */
export async function foundWorkspace(
  tx: Tx,
  { now }: { now: Clock },
  input: CreateWorkspaceInput,
  founder: { id: string; email: string },
): Promise<string> {
  const workspace = await tx.workspace.create({
    data: { name: input.workspaceName, city: input.city, createdAt: now() },
  })
  const ctx: Context = { actor: { personId: founder.id, workspaceId: workspace.id, role: 'admin' }, now }
  recordEvent(tx, ctx, 'workspace.created', { workspaceId: workspace.id })
  await joinWorkspace(tx, ctx, { workspaceId: workspace.id, personId: founder.id, role: 'admin' })
  const addresses = input.addresses.filter((address) => address !== founder.email)
  await requireMailRoom(tx, ctx, addresses.length)
  for (const email of addresses) {
    const { invitation, link } = await createInvitation(tx, ctx, { email, role: 'member' })
    await mailInvitation(tx, ctx, invitation, link)
  }
  return workspace.id
}
