import { z } from 'zod'
import { type Gate, passes, type Requirement } from './gate'
import { GATE_NAMES, REQUIREMENTS, type RequirementKey } from './gate-names'
import { ProposalId } from './ids'
import { type ActorFacts, type ProposalFacts, proposalRuling } from './rights'
import { allow, type Ruling, refuse } from './ruling'

const Reason = z.string().trim().min(1, 'Write why. It is shown for ever.').max(2000, 'Keep the reason under 2,000 letters.')

export const WaiveInput = z.object({
  proposalId: ProposalId,
  roundId: z.uuid(),
  requirement: z.enum(REQUIREMENTS),
  reason: Reason,
})
export type WaiveInput = z.infer<typeof WaiveInput>

/** roundId: the round whose gate was seen. Another one by now is a Conflict. */
export const StartEngineeringInput = z.object({ proposalId: ProposalId, roundId: z.uuid() })
export type StartEngineeringInput = z.infer<typeof StartEngineeringInput>

export const WithdrawClearanceInput = z.object({ proposalId: ProposalId, revisionNumber: z.int().positive(), reason: Reason })
export type WithdrawClearanceInput = z.infer<typeof WithdrawClearanceInput>

/** wrote: owner, co-author, or somebody who typed since the last cleared revision. isAlone: the workspace has nobody else. */
export type JudgeFacts = { wrote: boolean; isAlone: boolean }

/**
 * Nobody waives, marks minor or starts engineering on a proposal they wrote, except in a workspace of one, where nobody else could; the
 * trail then says so. Source: section 3 of the method.
 */
function unlessWrote({ wrote, isAlone }: JudgeFacts, does: string): Ruling {
  return wrote && !isAlone ? refuse('forbidden', `You wrote in it. A lead who did not can ${does}.`) : allow
}

/** May this person let the open round pass without this requirement? undefined: the round does not ask for it. */
export function waiveRuling(
  proposal: ProposalFacts,
  actor: ActorFacts,
  facts: JudgeFacts,
  requirement: Requirement | undefined,
): Ruling {
  const rights = proposalRuling('waive', proposal, actor)
  if (!rights.allowed) return rights
  const wrote = unlessWrote(facts, 'waive a requirement')
  if (!wrote.allowed) return wrote
  if (!requirement) return refuse('conflict', 'This round does not ask for that.')
  if (requirement.waiver) return refuse('conflict', 'A lead has waived it already.')
  if (requirement.state === 'met') return refuse('conflict', 'There is nothing to waive: the text meets it.')
  return allow
}

/** gate: as it is. isUndecided: they are asked to judge this round and have not, so that the gate is held from them. */
export type StartFacts = JudgeFacts & { gate: Gate; isUndecided: boolean }

/** May this person start engineering on the pinned revision? Whether the text still reads like it is asked when it happens. */
export function startRuling(proposal: ProposalFacts, actor: ActorFacts, facts: StartFacts): Ruling {
  const rights = proposalRuling('startEngineering', proposal, actor)
  if (!rights.allowed) return rights
  const wrote = unlessWrote(facts, 'start engineering')
  if (!wrote.allowed) return wrote
  if (facts.isUndecided) return refuse('conflict', 'You are asked to judge it. Give your verdict first.')
  const open = facts.gate.requirements.filter((requirement) => !passes(requirement))
  if (open.length > 0) return refuse('conflict', `Not met yet: ${open.map(({ key }) => GATE_NAMES[key]).join(', ')}.`)
  return allow
}

/** The text is no longer the one that was approved. */
export function changedSince(revisionNumber: number): string {
  return `The text has changed since revision ${revisionNumber}. Submit it again, or set it back.`
}

export function isRequirement(key: string): key is RequirementKey {
  return REQUIREMENTS.some((one) => one === key)
}
