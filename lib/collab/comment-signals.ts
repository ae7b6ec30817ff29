import { gathered } from '@/lib/domain/gathered'
import { COMMENTS_CHANNEL } from '@/lib/server/comments/signal-comments'
import { db } from '@/lib/server/db'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import type { SignedIn } from '@/lib/server/signed-in'
import { openChannelSignals } from './channel-signals'
import type { RoomFilter } from './collab-server'

type Options = {
  databaseUrl: string
  origins: readonly string[] /** Hears of each proposal, seldom. */
  onProposal: (proposalId: string) => void
}

/** Desks and gates say how many threads are open, and are drawn anew as a whole. */
const SELDOM_MS = 2000

/** Tells the pages that show the comments of a proposal that they changed. */
export function openCommentSignals({ onProposal, ...options }: Options) {
  const signals = openChannelSignals({
    ...options,
    channel: COMMENTS_CHANNEL,
    onTopic: gathered(onProposal, SELDOM_MS),
    topicOf: (request, signedIn) =>
      findReadable(new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '', signedIn),
  })
  return {
    ...signals,
    /** Where the readers of one proposal changed, its pages ask anew at once, and their lines are judged anew. */
    closeConnections(which: RoomFilter): void {
      if (which.proposalId !== undefined) signals.tell(which.proposalId)
      signals.closeConnections(which)
    },
  }
}

/** The proposal is the topic, for whoever may read it in one of their workspaces. */
async function findReadable(proposalId: string, { person, workspaces }: SignedIn): Promise<string | null> {
  for (const { id: workspaceId, role } of workspaces) {
    if (await findProposalFacts(db, { personId: person.id, workspaceId, role }, proposalId)) return proposalId
  }
  return null
}
