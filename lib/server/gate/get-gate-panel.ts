import { type Gate, judgeGate } from '@/lib/domain/gate'
import { GATE_NAMES, type RequirementKey } from '@/lib/domain/gate-names'
import { nextFor } from '@/lib/domain/gate-next'
import type { GatePanelView } from '@/lib/domain/gate-panel'
import { isRequirement, startRuling, waiveRuling } from '@/lib/domain/gate-rulings'
import { grantsOf, type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { findClearance } from './find-clearance'
import { type FoundGate, findGateRecords } from './find-gate-records'
import { findJudgeFacts } from './find-judge-facts'
import { findSnapshot } from './find-snapshot'
import { readsLike } from './judge-start'

/** The gate as this viewer may see it, and what they may do about it. NotFound unless they may read the proposal. */
export async function getGatePanel(ctx: Context, proposalId: string): Promise<GatePanelView> {
  const proposal = await getProposalFacts(db, ctx.actor, proposalId)
  const grants = grantsOf(proposal, ctx.actor)
  const viewer = { personId: ctx.actor.personId, writes: grants.has('owner') || grants.has('coauthor') }
  const snapshot = await findSnapshot(db, proposalId)
  const [found, facts, clearance, waivers] = await Promise.all([
    snapshot ? null : findGateRecords(db, ctx, proposalId, { viewer }),
    findJudgeFacts(db, ctx.actor, proposalId),
    findClearance(db, ctx.now, proposalId),
    listWaivers(proposalId),
  ])
  const gate = snapshot ?? judgeGate((found as FoundGate).records)
  const isAllowed = (action: 'write' | 'planPremortem' | 'submit') => proposalRuling(action, proposal, ctx.actor).allowed
  const may = { write: isAllowed('write'), plan: isAllowed('planPremortem'), submit: isAllowed('submit') }
  const cardOf = await getPersonCards(idsIn(gate, waivers))
  const start = startRuling(proposal, ctx.actor, { ...facts, gate, isUndecided: found?.sight === 'undecided' })
  return {
    proposalId,
    status: proposal.status,
    gate: {
      ...gate,
      requirements: gate.requirements.map(({ people, waiver, ...requirement }) => ({
        ...requirement,
        next: nextFor(requirement, may),
        from: people.map((id) => cardOf(id).name),
        waiver: waiver && { reason: waiver.reason, by: cardOf(waiver.waivedById).name, at: waiver.waivedAt },
        mayWaive: waiveRuling(proposal, ctx.actor, facts, { people, waiver, ...requirement }),
      })),
    },
    clearance,
    isChanged: await isChanged(gate, proposal),
    waived: waivers.map(({ requirement, reason, waivedById, waivedAt, round }) => ({
      round: round.number,
      title: isRequirement(requirement) ? GATE_NAMES[requirement as RequirementKey] : requirement,
      reason,
      by: cardOf(waivedById),
      at: waivedAt,
    })),
    may: {
      start,
      newDraft: proposalRuling('newDraft', proposal, ctx.actor),
      withdraw: proposalRuling('withdrawClearance', proposal, ctx.actor),
    },
  }
}

function listWaivers(proposalId: string) {
  return db.waiver.findMany({
    where: { proposalId, round: { endedAt: { not: null } } },
    orderBy: { waivedAt: 'desc' },
    include: { round: { select: { number: true } } },
  })
}

function idsIn({ requirements }: Gate, waivers: readonly { waivedById: string }[]): string[] {
  const inGate = requirements.flatMap(({ people, waiver }) => [...people, ...(waiver ? [waiver.waivedById] : [])])
  return [...inGate, ...waivers.map(({ waivedById }) => waivedById)]
}

async function isChanged({ judged }: Gate, { id, status }: ProposalFacts): Promise<boolean> {
  return status === 'in_review' && judged.revisionNumber !== null && !(await readsLike(db, id, judged.revisionNumber))
}
