import { notFound } from '@/lib/domain/errors'
import type { GateRecords } from '@/lib/domain/gate'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { Sight, Viewer } from '@/lib/domain/review/held'
import type { Clock } from '@/lib/server/clock'
import { listBlockingThreads } from '@/lib/server/comments/list-blocking-threads'
import type { Tx } from '@/lib/server/context'
import { findPremortemGateFacts } from '@/lib/server/premortem/find-premortem-gate-facts'
import { findApprovals } from './find-approvals'
import { findGateText, type GateText } from './find-gate-text'
import { parsePolicy, readPolicy } from './read-policy'

type Asking = {
  /** Judge under this policy instead of the round's or today's. */
  policy?: GatePolicy
  /** What others decided is told as far as this person may know it; left out, as it is. */
  viewer?: Viewer
  /** What was found of the text a moment ago, to judge it under another policy. */
  text?: GateText
}

/** sight: how much the viewer knows of the approvals. */
export type FoundGate = { records: GateRecords; sight: Sight }

/**
 * Everything that the gate of a proposal rests on. With an open round: its pinned revision, under the policy with which it opened. Without
 * one: the committed text, under today's policy. No rights are asked.
 */
export async function findGateRecords(
  tx: Tx,
  clock: { now: Clock },
  proposalId: string,
  { policy: instead, viewer, text: known }: Asking = {},
): Promise<FoundGate> {
  const proposal = await tx.proposal.findUnique({
    where: { id: proposalId },
    select: { workspaceId: true, rounds: { where: { endedAt: null }, include: { waivers: true } } },
  })
  if (!proposal) throw notFound('proposal')
  const [round] = proposal.rounds
  const policy = instead ?? (round ? parsePolicy(round.policy) : (await readPolicy(tx, proposal.workspaceId)).policy)
  const text = known ?? (await findGateText(tx, clock, proposalId, round?.revisionNumber ?? null))
  const premortem = await findPremortemGateFacts(tx, proposalId, policy.topRiskScore)
  const blocking = await listBlockingThreads(tx, proposalId)
  const resolved = await tx.thread.count({ where: { proposalId, resolvedAt: { not: null } } })
  const { approvals, sight } = await findApprovals(tx, clock, proposalId, viewer ?? null, instead)
  const records = {
    proposalId,
    policy,
    judged: { revisionNumber: round?.revisionNumber ?? null, roundNumber: round?.number ?? null, roundId: round?.id ?? null },
    ...text,
    premortem,
    threads: { blocking: blocking.map(({ id, startedById }) => ({ id, authorId: startedById })), resolved },
    approvals,
    waivers: round?.waivers ?? [],
  }
  return { records, sight }
}
