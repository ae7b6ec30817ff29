import type { ApprovalRecord } from '@/lib/domain/gate'
import { approvalsOf } from '@/lib/domain/gate-approvals'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import { type Sight, seeQuorum, sightOf, type Viewer } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { findRoundRecords } from '@/lib/server/review/find-round-records'

export type FoundApprovals = { approvals: ApprovalRecord; sight: Sight }

/** How the approvals of the open round stand, under its own policy or another; for a viewer as far as they may know, else as they are. */
export async function findApprovals(
  tx: Tx,
  clock: { now: Clock },
  proposalId: string,
  viewer: Viewer | null,
  policy?: GatePolicy,
): Promise<FoundApprovals> {
  const records = await findRoundRecords(tx, clock, proposalId)
  if (!records || records.round.endedAt) return NOT_SUBMITTED
  const sight = viewer ? sightOf(viewer, records) : 'open'
  const under = policy ? { ...records, round: { ...records.round, policy } } : records
  return { approvals: approvalsOf(seeQuorum(quorum(under), sight)), sight }
}

/** Nobody was asked yet. */
const NOT_SUBMITTED: FoundApprovals = {
  approvals: { state: 'not_met', evidence: 'Not submitted yet', people: [] },
  sight: 'open',
}
