import type { Role } from '@/lib/domain/roles'
import { joined, type Somebody } from '@/prisma/factories'
import { aPersonWithPassword } from './signed-in'

/** A member of the workspace who can type an address and PASSWORD at the door. */
export async function aMemberWithPassword(workspace: { id: string }, role: Role = 'member', name?: string): Promise<Somebody> {
  return joined(await aPersonWithPassword(name), workspace, role)
}
