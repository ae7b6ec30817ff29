import { notFound } from '@/lib/domain/errors'
import type { GateRecords } from '@/lib/domain/gate'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { findPremortemGateFacts } from '@/lib/server/premortem/find-premortem-gate-facts'
import { findApprovals, NOT_SUBMITTED } from './find-approvals'
import { findGateText } from './find-gate-text'
import { parsePolicy, readPolicy } from './read-policy'

/**
 * Everything that the gate of a proposal rests on. With an open round: its pinned revision, under the policy with which it opened. Without
 * one: the committed text, under today's policy. `policy`: judge under this one instead. No rights are asked.
 */
export async function findGateRecords(
  tx: Tx,
  clock: { now: Clock },
  proposalId: string,
  { policy: instead }: { policy?: GatePolicy } = {},
): Promise<GateRecords> {
  const proposal = await tx.proposal.findUnique({
    where: { id: proposalId },
    select: { workspaceId: true, rounds: { where: { endedAt: null }, include: { waivers: true } } },
  })
  if (!proposal) throw notFound('proposal')
  const [round] = proposal.rounds
  const policy = instead ?? (round ? parsePolicy(round.policy) : (await readPolicy(tx, proposal.workspaceId)).policy)
  const [text, premortem, blocking, resolved, approvals] = await Promise.all([
    findGateText(tx, clock, proposalId, round?.revisionNumber ?? null),
    findPremortemGateFacts(tx, proposalId, policy.topRiskScore),
    tx.thread.findMany({
      where: { proposalId, blocks: true, resolvedAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true, createdById: true },
    }),
    tx.thread.count({ where: { proposalId, resolvedAt: { not: null } } }),
    round ? findApprovals(tx, round, policy) : NOT_SUBMITTED,
  ])
  return {
    proposalId,
    policy,
    judged: { revisionNumber: round?.revisionNumber ?? null, roundNumber: round?.number ?? null, roundId: round?.id ?? null },
    ...text,
    premortem,
    threads: { blocking: blocking.map(({ id, createdById }) => ({ id, authorId: createdById })), resolved },
    approvals,
    waivers: round?.waivers ?? [],
  }
}
