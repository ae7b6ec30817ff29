import { isLead } from './role-names'
import type { Role } from './roles'
import { allow, type Ruling, refuse } from './ruling'

export const PROPOSAL_STATUSES = ['draft', 'in_review', 'cleared', 'rejected', 'archived'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

export const STATUS_NAMES: Record<ProposalStatus, string> = {
  draft: 'Draft',
  in_review: 'In review',
  cleared: 'Cleared',
  rejected: 'Rejected',
  archived: 'Archived',
}

export const RELATIONS = ['coauthor', 'reviewer', 'reader'] as const
export type Relation = (typeof RELATIONS)[number]

/** Whom a right is given to: a relation to the proposal, or a role in its workspace. */
export const GRANTS = ['owner', 'coauthor', 'reviewer', 'reader', 'lead', 'workspace'] as const
export type Grant = (typeof GRANTS)[number]

export type ProposalAction = keyof typeof PROPOSAL_RIGHTS

export type ActorFacts = { personId: string; role: Role }
export type ProposalFacts = {
  id: string
  workspaceId: string
  status: ProposalStatus
  ownerId: string
  visibility: 'workspace' | 'named'
  firstSubmittedAt: Date | null
  /** The actor's own relations, besides owning it. */
  relations: readonly Relation[]
}

const OPEN: readonly ProposalStatus[] = ['draft', 'in_review']
const LIVING: readonly ProposalStatus[] = ['draft', 'in_review', 'cleared', 'rejected']

/**
 * The one table of rights to a proposal: who, and in which states. Source: section 3 of the method (text stays editable
 * in review; a cleared text is locked; nobody who judges writes). "lead" means leads and admins; "workspace" means every
 * member who is no guest, where the proposal is open to the workspace.
 */
export const PROPOSAL_RIGHTS = {
  read: { does: 'read it', who: ['owner', 'coauthor', 'reviewer', 'reader', 'lead', 'workspace'], in: PROPOSAL_STATUSES },
  write: { does: 'write its text', who: ['owner', 'coauthor'], in: OPEN },
  comment: { does: 'comment on it', who: ['owner', 'coauthor', 'reviewer', 'reader', 'lead', 'workspace'], in: OPEN },
  saveRevision: { does: 'save a revision', who: ['owner', 'coauthor'], in: OPEN },
  // A lead who brings text back has written in it: the log names them, and they cannot approve it afterwards.
  bringBack: { does: 'bring text of a revision back', who: ['owner', 'coauthor', 'lead'], in: OPEN },
  nameRevision: { does: 'give a revision a name', who: ['owner', 'coauthor', 'lead'], in: LIVING },
  changeDetails: { does: 'change its title, team, date, estimate and five answers', who: ['owner', 'coauthor'], in: OPEN },
  submit: { does: 'submit it for review', who: ['owner', 'coauthor'], in: OPEN },
  withdraw: { does: 'withdraw it from review', who: ['owner', 'coauthor'], in: ['in_review'] },
  askReviewer: { does: 'ask somebody to review it', who: ['owner', 'coauthor', 'lead'], in: ['in_review'] },
  close: { does: 'close it as rejected', who: ['lead'], in: OPEN },
  planPremortem: { does: 'plan a pre-mortem', who: ['owner', 'coauthor', 'lead'], in: ['draft', 'in_review', 'cleared'] },
  waive: { does: 'let a round pass without a requirement', who: ['lead'], in: ['in_review'] },
  startEngineering: { does: 'start engineering', who: ['lead'], in: ['in_review'] },
  newDraft: { does: 'open a new draft', who: ['owner', 'coauthor'], in: ['cleared'] },
  withdrawClearance: { does: 'take a clearance back', who: ['lead'], in: LIVING },
  share: { does: 'choose who sees it and who writes with them', who: ['owner', 'lead'], in: LIVING },
  // An archived text is locked, and yet those who see it can always become fewer.
  narrow: { does: 'take somebody’s access away', who: ['owner', 'lead'], in: PROPOSAL_STATUSES },
  takeOffReviewer: {
    does: 'take a reviewer’s access away',
    who: ['owner', 'lead'],
    in: ['draft', 'cleared', 'rejected', 'archived'],
  },
  handOver: { does: 'hand it to a new owner', who: ['owner', 'lead'], in: LIVING },
  shareClearance: {
    does: 'make a link to its clearance that works without sign-in',
    who: ['owner', 'coauthor', 'lead'],
    in: LIVING,
  },
  withdrawClearanceLink: { does: 'withdraw that link', who: ['owner', 'coauthor', 'lead'], in: PROPOSAL_STATUSES },
  noteOutcome: { does: 'note what happened after launch', who: ['owner', 'coauthor'], in: LIVING },
  archive: { does: 'archive it', who: ['owner', 'lead'], in: ['draft', 'cleared', 'rejected'] },
  restore: { does: 'restore it', who: ['owner', 'lead'], in: ['archived'] },
  delete: { does: 'delete it', who: ['owner'], in: ['draft'] },
} as const satisfies Record<string, { does: string; who: readonly Grant[]; in: readonly ProposalStatus[] }>

/** May this person do this to this proposal now? The ruling that greys out the button is the ruling that enforces. */
export function proposalRuling(action: ProposalAction, proposal: ProposalFacts, actor: ActorFacts): Ruling {
  const right: { does: string; who: readonly Grant[]; in: readonly ProposalStatus[] } = PROPOSAL_RIGHTS[action]
  const grants = grantsOf(proposal, actor)
  if (!right.who.some((grant) => grants.has(grant)))
    return refuse('forbidden', `Only ${whoInWords(right.who)} can ${right.does}.`)
  if (!right.in.includes(proposal.status)) return refuse('conflict', stateReason(action, proposal, actor))
  if (action === 'delete' && proposal.firstSubmittedAt) {
    return refuse('conflict', 'It was submitted for review once, so it stays on record. Archive it instead.')
  }
  return allow
}

/** Every ruling at once, for a page: `may.archive` greys out the button and says why. */
export function proposalRulings(proposal: ProposalFacts, actor: ActorFacts): Record<ProposalAction, Ruling> {
  const actions = Object.keys(PROPOSAL_RIGHTS) as ProposalAction[]
  return Object.fromEntries(actions.map((action) => [action, proposalRuling(action, proposal, actor)])) as Record<
    ProposalAction,
    Ruling
  >
}

/** Everything that this person is to this proposal. A guest has the relations they were given and nothing else, owning something archived from before neither. */
export function grantsOf(proposal: ProposalFacts, actor: ActorFacts): ReadonlySet<Grant> {
  const grants = new Set<Grant>(proposal.relations)
  if (proposal.ownerId === actor.personId && actor.role !== 'guest') grants.add('owner')
  if (isLead(actor)) grants.add('lead')
  if (actor.role !== 'guest' && proposal.visibility === 'workspace') grants.add('workspace')
  return grants
}

const GRANT_WORDS: Record<Grant, string> = {
  owner: 'its owner',
  coauthor: 'a co-author',
  reviewer: 'a reviewer',
  reader: 'a named reader',
  lead: 'a lead',
  workspace: 'a member of the workspace',
}

function whoInWords(who: readonly Grant[]): string {
  const words = who.map((grant) => GRANT_WORDS[grant])
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** What comes before anything else of an archived proposal; whoever cannot do it reads who can. */
export function restoreFirst(proposal: ProposalFacts, actor: ActorFacts): string {
  return proposalRuling('restore', proposal, actor).allowed
    ? 'Restore it first.'
    : `Only ${whoInWords(PROPOSAL_RIGHTS.restore.who)} can restore it.`
}

function stateReason(action: ProposalAction, proposal: ProposalFacts, actor: ActorFacts): string {
  const { status } = proposal
  // Whoever cannot do what has to come first reads who can.
  const can = (first: ProposalAction) => proposalRuling(first, proposal, actor).allowed
  if (status === 'archived') return `It is archived. ${restoreFirst(proposal, actor)}`
  if (action === 'restore') return 'It is not archived.'
  if (action === 'newDraft') return 'Its text is not locked. Write on.'
  if ((action === 'waive' || action === 'startEngineering') && status === 'draft') return 'No round of review is open.'
  if (action === 'startEngineering' && status === 'cleared') return 'Engineering has started on it.'
  if (status === 'draft') return 'It is not in review.'
  if (action === 'archive' || action === 'takeOffReviewer')
    return can('withdraw')
      ? 'Withdraw it from review first.'
      : `It is in review. Only ${whoInWords(PROPOSAL_RIGHTS.withdraw.who)} can withdraw it.`
  if (action === 'delete') return 'Only a draft can be deleted. Archive it instead.'
  if (status === 'cleared') return 'Its text is cleared to build and locked.'
  return 'It was rejected and closed.'
}
