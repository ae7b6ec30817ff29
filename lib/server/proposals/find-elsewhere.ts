import { db } from '@/lib/server/db'
import type { SignedIn } from '@/lib/server/signed-in'
import { findProposalFacts } from './find-proposal-facts'

/** The workspace, among the person's others, in which they may read this proposal; null when there is none. */
export async function findElsewhere(signedIn: SignedIn, proposalId: string): Promise<SignedIn['workspaces'][number] | null> {
  for (const workspace of signedIn.workspaces) {
    const actor = { personId: signedIn.person.id, workspaceId: workspace.id, role: workspace.role }
    if (await findProposalFacts(db, actor, proposalId)) return workspace
  }
  return null
}
