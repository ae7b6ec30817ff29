import { type ActorFacts, type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import { type Ruling, refuse } from '@/lib/domain/ruling'

/** May this person note what happened after launch? Only what was cleared to build once has promised something. */
export function noteOutcomeRuling(proposal: ProposalFacts, wasCleared: boolean, actor: ActorFacts): Ruling {
  const may = proposalRuling('noteOutcome', proposal, actor)
  if (!may.allowed || wasCleared) return may
  return refuse('conflict', 'It was never cleared to build, so nothing was promised yet.')
}
