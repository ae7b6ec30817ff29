import { DomainError, notFound } from '@/lib/domain/errors'
import { systemClock } from '@/lib/server/clock'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { findSignedIn } from '@/lib/server/signed-in'
import { findProposalFacts } from './find-proposal-facts'

/**
 * For routes: who asks by the cookie in these headers, in the workspace of the proposal they ask about, whichever one they have
 * open in their tab. NotFound unless they may read the proposal.
 */
export async function proposalContext(requestHeaders: Headers, proposalId: string): Promise<Context> {
  const signedIn = await findSignedIn(requestHeaders)
  if (!signedIn) throw new DomainError('unauthenticated', 'You are signed out. Sign in again in another tab, then repeat this.')
  for (const { id: workspaceId, role } of signedIn.workspaces) {
    const actor = { personId: signedIn.person.id, workspaceId, role }
    if (await findProposalFacts(db, actor, proposalId)) return { actor, now: systemClock }
  }
  throw notFound('proposal')
}
