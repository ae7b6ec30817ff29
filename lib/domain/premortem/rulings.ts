import { type ActorFacts, grantsOf, type ProposalFacts, restoreFirst } from '@/lib/domain/rights'
import { isLead } from '@/lib/domain/role-names'
import { allow, type Ruling, refuse } from '@/lib/domain/ruling'
import type { Phase } from './phases'

/** Whoever runs the session counts as gone after this long without a sign of life. Our own number. */
export const GONE_AFTER_MS = 2 * 60_000

export type PremortemFacts = {
  id: string
  proposal: ProposalFacts
  facilitatorId: string
  facilitatorSeenAt: Date | null
  phase: Phase
  closedAt: Date | null
  hidesNames: boolean
  /** The actor was invited and not taken off the list again. */
  isInvited: boolean
}

type Who = 'facilitator' | 'invited'

/** Who may do what in which phase. Everything but the status of a risk ends when the session is closed, and that too while the proposal is put away. */
export const PREMORTEM_RIGHTS = {
  setScene: { does: 'set the scene', who: 'facilitator', in: ['scene'] },
  invite: { does: 'invite people', who: 'facilitator', in: ['scene', 'silent', 'reveal', 'group', 'vote', 'plan'] },
  steer: {
    does: 'move the room on',
    who: 'facilitator',
    in: ['scene', 'silent', 'reveal', 'group', 'vote', 'plan', 'close'],
  },
  write: { does: 'add a reason', who: 'invited', in: ['silent', 'reveal', 'group', 'plan'] },
  revise: { does: 'change a reason', who: 'invited', in: ['silent', 'reveal'] },
  read: { does: 'read a reason out', who: 'invited', in: ['reveal'] },
  judge: { does: 'say what kind of reason it is', who: 'invited', in: ['reveal', 'group', 'plan'] },
  group: { does: 'group reasons', who: 'invited', in: ['group'] },
  vote: { does: 'vote', who: 'invited', in: ['vote'] },
  plan: { does: 'plan for a risk', who: 'invited', in: ['plan', 'close'] },
} as const satisfies Record<string, { does: string; who: Who; in: readonly Phase[] }>

export type PremortemAction = keyof typeof PREMORTEM_RIGHTS

/** May this person do this in this session now? The ruling that greys out the button is the ruling that enforces. */
export function premortemRuling(action: PremortemAction, session: PremortemFacts, actor: ActorFacts): Ruling {
  const right: { does: string; who: Who; in: readonly Phase[] } = PREMORTEM_RIGHTS[action]
  if (right.who === 'facilitator' && session.facilitatorId !== actor.personId)
    return refuse('forbidden', `Only whoever runs the session can ${right.does}.`)
  if (!session.isInvited)
    return refuse('forbidden', 'You are not on the list of this session. Ask whoever runs it to invite you.')
  if (session.closedAt) return refuse('conflict', 'This session is closed. What it found stays on the proposal.')
  if (isArchived(session.proposal)) return archived(session.proposal, actor)
  if (!right.in.includes(session.phase))
    return refuse('conflict', `The room has moved on. Nobody can ${right.does} in this phase.`)
  return allow
}

export function premortemRulings(session: PremortemFacts, actor: ActorFacts): Record<PremortemAction, Ruling> {
  const actions = Object.keys(PREMORTEM_RIGHTS) as PremortemAction[]
  return Object.fromEntries(actions.map((action) => [action, premortemRuling(action, session, actor)])) as Record<
    PremortemAction,
    Ruling
  >
}

/** Whoever runs the session hands it to somebody who was invited. A lead or the proposal's owner takes it when they are gone. */
export function takeOverRuling(session: PremortemFacts, actor: ActorFacts, now: Date): Ruling {
  if (session.closedAt) return refuse('conflict', 'This session is closed.')
  if (isArchived(session.proposal)) return archived(session.proposal, actor)
  if (session.facilitatorId === actor.personId) return refuse('conflict', 'You run this session already.')
  if (!isLead(actor) && !grantsOf(session.proposal, actor).has('owner'))
    return refuse('forbidden', 'Only the owner of the proposal or a lead can take over a session.')
  const seenAt = session.facilitatorSeenAt?.getTime() ?? 0
  if (now.getTime() - seenAt < GONE_AFTER_MS)
    return refuse('conflict', 'Whoever runs the session is here. Ask them to hand it over.')
  return allow
}

/** lookAgainById: who looks again in the place of whoever accepted it. */
type FollowedRisk = { ownerId: string | null; lookAgainById?: string | null }

/** After the session the risks live on: their owner, whoever writes the proposal and leads say what became of them. */
export function followRiskRuling(risk: FollowedRisk, proposal: ProposalFacts, actor: ActorFacts): Ruling {
  const grants = grantsOf(proposal, actor)
  const isTheirs = risk.ownerId === actor.personId || risk.lookAgainById === actor.personId
  // Writers note what happened after launch, and this is part of it.
  if (isTheirs || (['owner', 'coauthor', 'lead'] as const).some((grant) => grants.has(grant)))
    return isArchived(proposal) ? archived(proposal, actor) : allow
  return refuse('forbidden', 'Only the owner of the risk, whoever writes the proposal or a lead can say what became of it.')
}

/** A lead asks for another session, where the last one no longer says enough of the text. */
export function askAgainRuling(session: Pick<PremortemFacts, 'proposal' | 'closedAt'>, actor: ActorFacts): Ruling {
  if (!isLead(actor)) return refuse('forbidden', 'Only a lead can ask for a new pre-mortem.')
  if (!session.closedAt) return refuse('conflict', 'This session is not closed yet.')
  return isArchived(session.proposal) ? archived(session.proposal, actor) : allow
}

/** In the session everybody invited plans; after it those who follow the risk do, so that a plan outlives whoever made it. */
export function planRiskRuling(risk: FollowedRisk, session: PremortemFacts, actor: ActorFacts): Ruling {
  return session.closedAt ? followRiskRuling(risk, session.proposal, actor) : premortemRuling('plan', session, actor)
}

/** A lead confirms that a session held on an earlier revision still stands. Nobody does it for a proposal that they write. */
export function confirmStandsRuling(session: Pick<PremortemFacts, 'proposal' | 'closedAt'>, actor: ActorFacts): Ruling {
  const grants = grantsOf(session.proposal, actor)
  if (!grants.has('lead')) return refuse('forbidden', 'Only a lead can confirm that it still stands.')
  if (grants.has('owner') || grants.has('coauthor'))
    return refuse('forbidden', 'You write this proposal, so another lead confirms it.')
  if (!session.closedAt) return refuse('conflict', 'The session is not closed yet.')
  return isArchived(session.proposal) ? archived(session.proposal, actor) : allow
}

/** What is put away stays readable, and nothing of it changes. */
function isArchived({ status }: ProposalFacts): boolean {
  return status === 'archived'
}

function archived(proposal: ProposalFacts, actor: ActorFacts): Ruling {
  return refuse('conflict', `The proposal is archived. ${restoreFirst(proposal, actor)}`)
}
