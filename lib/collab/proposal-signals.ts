import { ProposalId } from '@/lib/domain/ids'
import { db } from '@/lib/server/db'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import type { SignedIn } from '@/lib/server/signed-in'
import { openSignals, type SignalsOptions } from './signals'

/** Tells pages about a proposal (its review, its gate) that something of it changed: the topic of a line is the proposal. */
export function openProposalSignals(options: Omit<SignalsOptions, 'topicOf'>) {
  return openSignals({
    ...options,
    topicOf: (request, signedIn) =>
      findReadable(new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '', signedIn),
  })
}

async function findReadable(proposalId: string, { person, workspaces }: SignedIn): Promise<string | null> {
  if (!ProposalId.safeParse(proposalId).success) return null
  for (const { id: workspaceId, role } of workspaces) {
    if (await findProposalFacts(db, { personId: person.id, workspaceId, role }, proposalId)) return proposalId
  }
  return null
}
