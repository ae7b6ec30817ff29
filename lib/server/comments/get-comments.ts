import { mentionsIn } from '@/lib/domain/comments/mentions'
import { blocksByDefault, type ThreadAction, type ThreadActor, threadRulings } from '@/lib/domain/comments/rulings'
import type { CommentsView, CommentView, ThreadView } from '@/lib/domain/comments/thread-view'
import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import type { Prisma } from '@/prisma/generated/client'
import { threadActor, threadFacts } from './hold-thread'
import { isAsked } from './is-asked'

/** Every thread of a proposal as this viewer may see and use it, the oldest first. NotFound unless they may read the proposal. */
export async function getComments(ctx: Context, proposalId: string): Promise<CommentsView> {
  const proposal = await getProposalFacts(db, ctx.actor, proposalId)
  const { personId } = ctx.actor
  const [rows, asked, asker] = await Promise.all([
    db.thread.findMany({
      where: { proposalId, comments: { some: { deletedAt: null } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: WITH_REMARKS,
    }),
    isAsked(db, proposalId, personId),
    threadActor(db, ctx.actor, proposalId),
  ])
  const cardOf = await getPersonCards(rows.flatMap(peopleIn))
  const mentioned = [...new Set(rows.flatMap((row) => row.comments.flatMap(({ text }) => mentionsIn(text))))]
  const comment = proposalRuling('comment', proposal, ctx.actor)
  return {
    threads: rows.map((row) => threadView(row, proposal, asker, cardOf)),
    people: Object.fromEntries(mentioned.map((id) => [id, cardOf(id).name])),
    viewerId: personId,
    commentReason: comment.allowed ? null : comment.reason,
    mayWrite: proposalRuling('write', proposal, ctx.actor).allowed,
    blocksByDefault: blocksByDefault(proposal, ctx.actor, asked),
  }
}

const WITH_REMARKS = { comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } } satisfies Prisma.ThreadInclude
type Row = Prisma.ThreadGetPayload<{ include: typeof WITH_REMARKS }>

function peopleIn({ comments, createdById, resolvedById, changedById }: Row): string[] {
  const ids = [
    createdById,
    resolvedById,
    changedById,
    ...comments.flatMap(({ authorId, text }) => [authorId, ...mentionsIn(text)]),
  ]
  return ids.filter((id) => id !== null)
}

function threadView(row: Row, proposal: ProposalFacts, actor: ThreadActor, cardOf: (id: string) => PersonCard): ThreadView {
  const rulings = Object.entries(threadRulings(threadFacts(row), proposal, actor)) as [ThreadAction, Ruling][]
  return {
    id: row.id,
    target: row.target,
    part: row.part as PartKey | null,
    slot: row.slot,
    quote: row.quote,
    before: row.before,
    after: row.after,
    revision: row.revisionNumber,
    anchor: row.target !== 'selection' ? 'none' : row.cutAt ? 'cut' : row.placedAt ? 'placed' : 'coming',
    blocks: row.blocks,
    startedById: row.createdById,
    change:
      row.replacement === null || row.changeState === null
        ? null
        : { replacement: row.replacement, state: row.changeState, by: row.changedById ? cardOf(row.changedById) : null },
    resolved: row.resolvedAt && row.resolvedById ? { by: cardOf(row.resolvedById), at: row.resolvedAt.toISOString() } : null,
    comments: row.comments.map((comment) => commentView(comment, actor.personId, cardOf)),
    may: Object.fromEntries(
      rulings.map(([action, ruling]) => [action, ruling.allowed ? null : ruling.reason]),
    ) as ThreadView['may'],
  }
}

function commentView(row: Row['comments'][number], viewerId: string, cardOf: (id: string) => PersonCard): CommentView {
  return {
    id: row.id,
    author: cardOf(row.authorId),
    text: row.text,
    at: row.createdAt.toISOString(),
    isEdited: row.editedAt !== null,
    isDeleted: row.deletedAt !== null,
    isOwn: row.authorId === viewerId,
  }
}
