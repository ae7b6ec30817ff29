import { deleteAccountRuling } from '@/lib/domain/membership'
import type { Ruling } from '@/lib/domain/ruling'
import { db } from '@/lib/server/db'
import { getMemberFacts } from './member-facts'

/** May the person delete their account now? What the button shows; deleting asks again under locks. */
export async function getDeletionRuling(personId: string): Promise<Ruling> {
  const memberships = await db.membership.findMany({
    where: { personId, leftAt: null },
    include: { workspace: { select: { name: true } } },
    orderBy: { workspaceId: 'asc' },
  })
  const facts = memberships.map(async ({ workspaceId, workspace }) => ({
    ...(await getMemberFacts(db, workspaceId, personId)),
    workspaceName: workspace.name,
  }))
  return deleteAccountRuling(await Promise.all(facts))
}
