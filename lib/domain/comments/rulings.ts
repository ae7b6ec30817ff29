import { type ActorFacts, grantsOf, type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import { allow, type Ruling, refuse } from '@/lib/domain/ruling'

export type ThreadFacts = {
  startedById: string
  isResolved: boolean
  /** It holds up the gate while it is open. */
  blocks: boolean
  /** What became of a proposed change; null where none was proposed. */
  changeState: 'open' | 'accepted' | 'declined' | null
}

export type ThreadAction = 'reply' | 'resolve' | 'reopen' | 'setBlocking' | 'acceptChange' | 'declineChange'

/** Who asks. wrote: they wrote some of the text since it was last cleared, as its owner, a co-author or otherwise. */
export type ThreadActor = ActorFacts & { wrote: boolean }

/** May this person do this in this thread now? Right and state of the proposal come first. */
export function threadRuling(action: ThreadAction, thread: ThreadFacts, proposal: ProposalFacts, actor: ThreadActor): Ruling {
  const isChange = action === 'acceptChange' || action === 'declineChange'
  const right = proposalRuling(isChange ? 'write' : 'comment', proposal, actor)
  if (!right.allowed) return right
  if (action === 'reopen') {
    if (!thread.isResolved) return refuse('conflict', 'It is open already.')
    return isOfIt(thread, proposal, actor) ? allow : refuse('forbidden', 'Whoever began it, the authors or a lead can reopen it.')
  }
  if (thread.isResolved) return refuse('conflict', 'It is resolved. Reopen it first.')
  if (isChange) {
    if (thread.changeState === null) return refuse('conflict', 'No change was proposed here.')
    return thread.changeState === 'open' ? allow : refuse('conflict', `Somebody ${thread.changeState} it already.`)
  }
  if (action === 'resolve' && thread.blocks && !mayLetPass(thread, proposal, actor)) return refuse('forbidden', NOT_THE_JUDGED)
  if (action === 'resolve' && !isOfIt(thread, proposal, actor))
    return refuse('forbidden', 'Whoever began it, the authors or a lead can resolve it. You can answer.')
  if (
    action === 'setBlocking' &&
    !(thread.startedById === actor.personId || (thread.blocks && mayLetPass(thread, proposal, actor)))
  )
    return refuse('forbidden', thread.blocks ? NOT_THE_JUDGED : 'Only whoever began it can let it block.')
  return allow
}

const NOT_THE_JUDGED =
  'It holds up the gate: whoever began it says when it is settled, or a lead who wrote none of the text. You can answer, and ask.'

/** Every ruling at once, for the panel. */
export function threadRulings(thread: ThreadFacts, proposal: ProposalFacts, actor: ThreadActor): Record<ThreadAction, Ruling> {
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

function isOfIt(thread: ThreadFacts, proposal: ProposalFacts, actor: ActorFacts): boolean {
  return thread.startedById === actor.personId || isAuthor(proposal, actor) || grantsOf(proposal, actor).has('lead')
}

/** Whoever is judged does not open the gate: what blocks is let go by whoever began it, or by a lead who wrote none of it. Source: section 3 of the method. */
function mayLetPass(thread: ThreadFacts, proposal: ProposalFacts, actor: ThreadActor): boolean {
  if (thread.startedById === actor.personId) return true
  return grantsOf(proposal, actor).has('lead') && !actor.wrote && !isAuthor(proposal, actor)
}

function isAuthor(proposal: ProposalFacts, actor: ActorFacts): boolean {
  const grants = grantsOf(proposal, actor)
  return grants.has('owner') || grants.has('coauthor')
}
