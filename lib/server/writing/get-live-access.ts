import { type PersonCard, personCard } from '@/lib/domain/person-card'
import { proposalRuling } from '@/lib/domain/rights'
import { db } from '@/lib/server/db'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import { findSignedIn } from '@/lib/server/signed-in'

export type LiveAccess = Omit<PersonCard, 'id'> & {
  personId: string
  sessionId: string
  workspaceId: string
  /** False: they see the text live and change nothing. */
  canWrite: boolean
}

export type LiveRefusal = 'signed-out' | 'not-found'

/**
 * Who comes to a live document and what they may do in it: the one place where that is decided. Every connection asks here,
 * and asks again after its room was closed. The workspace is the proposal's, whichever one the person has open in their tab.
 */
export async function getLiveAccess(requestHeaders: Headers, proposalId: string): Promise<LiveAccess | LiveRefusal> {
  const signedIn = await findSignedIn(requestHeaders)
  if (!signedIn) return 'signed-out'
  const { id: personId, ...card } = personCard(signedIn.person)
  for (const { id: workspaceId, role } of signedIn.workspaces) {
    const actor = { personId, workspaceId, role }
    const proposal = await findProposalFacts(db, actor, proposalId)
    if (!proposal) continue
    const canWrite = proposalRuling('write', proposal, actor).allowed
    return { personId, ...card, sessionId: signedIn.sessionId, workspaceId, canWrite }
  }
  return 'not-found'
}
