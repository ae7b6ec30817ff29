import { ThreadId } from '@/lib/domain/comments/inputs'
import type { ThreadActor, ThreadFacts } from '@/lib/domain/comments/rulings'
import { notFound } from '@/lib/domain/errors'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { findWriters } from '@/lib/server/review/find-writers'
import type { Thread } from '@/prisma/generated/client'

export type HeldThread = { row: Thread; facts: ThreadFacts; proposal: ProposalFacts; actor: ThreadActor }

/**
 * A thread with what the rules need, held together with the state of its proposal until the transaction ends. NotFound where
 * the actor may not read the proposal, and for a thread whose every remark was deleted.
 */
export async function holdThread(tx: Tx, { actor }: Pick<Context, 'actor'>, threadId: string): Promise<HeldThread> {
  const where = { id: threadId, comments: { some: { deletedAt: null } } }
  const found = ThreadId.safeParse(threadId).success ? await tx.thread.findFirst({ where }) : null
  const proposal = found && (await findProposalFacts(tx, actor, found.proposalId))
  if (!proposal) throw notFound('thread')
  await holdProposal(tx, proposal)
  await tx.$queryRaw`SELECT 1 FROM "thread" WHERE "id" = ${threadId}::uuid FOR NO KEY UPDATE`
  const row = await tx.thread.findFirst({ where })
  if (!row) throw notFound('thread')
  return { row, facts: threadFacts(row), proposal, actor: await threadActor(tx, actor, proposal.id) }
}

export function threadFacts(row: Pick<Thread, 'createdById' | 'resolvedAt' | 'blocks' | 'changeState'>): ThreadFacts {
  return { startedById: row.createdById, isResolved: row.resolvedAt !== null, blocks: row.blocks, changeState: row.changeState }
}

/** Whoever asks, with whether they wrote the text. */
export async function threadActor(tx: Tx, actor: Context['actor'], proposalId: string): Promise<ThreadActor> {
  return { ...actor, wrote: (await findWriters(tx, proposalId)).has(actor.personId) }
}
