import { type ActorFacts, grantsOf, type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import { allow, type Ruling, refuse } from '@/lib/domain/ruling'

export type ThreadFacts = {
  startedById: string
  isResolved: boolean
  /** What became of a proposed change; null where none was proposed. */
  changeState: 'open' | 'accepted' | 'declined' | null
}

export type ThreadAction = 'reply' | 'resolve' | 'reopen' | 'setBlocking' | 'acceptChange' | 'declineChange'

/** May this person do this in this thread now? Right and state of the proposal come first. */
export function threadRuling(action: ThreadAction, thread: ThreadFacts, proposal: ProposalFacts, actor: ActorFacts): Ruling {
  const isChange = action === 'acceptChange' || action === 'declineChange'
  const right = proposalRuling(isChange ? 'write' : 'comment', proposal, actor)
  if (!right.allowed) return right
  if (action === 'reopen') {
    if (!thread.isResolved) return refuse('conflict', 'It is open already.')
    return mayClose(thread, proposal, actor)
      ? allow
      : refuse('forbidden', 'Whoever began it, its authors or a lead can reopen it.')
  }
  if (thread.isResolved) return refuse('conflict', 'It is resolved. Reopen it first.')
  if (isChange) {
    if (thread.changeState === null) return refuse('conflict', 'No change was proposed here.')
    return thread.changeState === 'open' ? allow : refuse('conflict', `Somebody ${thread.changeState} it already.`)
  }
  if (action === 'resolve' && !mayClose(thread, proposal, actor))
    return refuse('forbidden', 'Whoever began it, the authors or a lead can resolve it. You can answer.')
  if (action === 'setBlocking' && thread.startedById !== actor.personId)
    return refuse('forbidden', 'Only whoever began it says whether it blocks.')
  return allow
}

/** Every ruling at once, for the panel. */
export function threadRulings(thread: ThreadFacts, proposal: ProposalFacts, actor: ActorFacts): Record<ThreadAction, Ruling> {
  const of = (action: ThreadAction) => threadRuling(action, thread, proposal, actor)
  return {
    reply: of('reply'),
    resolve: of('resolve'),
    reopen: of('reopen'),
    setBlocking: of('setBlocking'),
    acceptChange: of('acceptChange'),
    declineChange: of('declineChange'),
  }
}

/** Edit and delete: one's own, while the proposal takes comments. */
export function commentRuling(authorId: string, proposal: ProposalFacts, actor: ActorFacts): Ruling {
  if (authorId !== actor.personId) return refuse('forbidden', 'Only its author can change or delete a remark.')
  return proposalRuling('comment', proposal, actor)
}

/** A thread of a reviewer blocks unless they unmark it; anybody else's does not unless they mark it. Who writes the text is no reviewer of it. */
export function blocksByDefault(proposal: ProposalFacts, actor: ActorFacts, isAsked: boolean): boolean {
  const grants = grantsOf(proposal, actor)
  return (isAsked || grants.has('reviewer')) && !isAuthor(proposal, actor)
}

function mayClose(thread: ThreadFacts, proposal: ProposalFacts, actor: ActorFacts): boolean {
  return thread.startedById === actor.personId || isAuthor(proposal, actor) || grantsOf(proposal, actor).has('lead')
}

function isAuthor(proposal: ProposalFacts, actor: ActorFacts): boolean {
  const grants = grantsOf(proposal, actor)
  return grants.has('owner') || grants.has('coauthor')
}
