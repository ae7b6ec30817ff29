import { ProposalId } from '@/lib/domain/ids'
import { db } from '@/lib/server/db'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import type { SignedIn } from '@/lib/server/signed-in'
import { openSignals, type SignalsOptions } from './signals'

/** So many proposals stand on one page at most. */
const MOST = 40

/** Tells pages about proposals (a review, a gate, a desk) that something of them changed: the topics of a line are those that its person may read. */
export function openProposalSignals(options: Omit<SignalsOptions, 'topicOf'>) {
  return openSignals({
    ...options,
    topicOf: (request, signedIn) =>
      findReadable(new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '', signedIn),
  })
}

async function findReadable(ids: string, { person, workspaces }: SignedIn): Promise<string[] | null> {
  const asked = ids
    .split(',')
    .slice(0, MOST)
    .filter((id) => ProposalId.safeParse(id).success)
  const anywhere = workspaces.map(({ id: workspaceId, role }) => readableWhere({ personId: person.id, workspaceId, role }))
  const found = await db.proposal.findMany({ where: { id: { in: asked }, OR: anywhere }, select: { id: true } })
  return found.length > 0 ? found.map(({ id }) => id) : null
}
