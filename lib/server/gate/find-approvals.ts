import type { ApprovalRecord } from '@/lib/domain/gate'
import { approvalsOf } from '@/lib/domain/gate-approvals'
import { type Sight, seeQuorum, sightOf, type Viewer } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { findRoundRecords } from '@/lib/server/review/find-round-records'

export type FoundApprovals = { approvals: ApprovalRecord; sight: Sight }

/** How the approvals of the open round stand; for a viewer as far as they may know, else as they are. */
export async function findApprovals(
  tx: Tx,
  clock: { now: Clock },
  proposalId: string,
  viewer: Viewer | null,
): Promise<FoundApprovals> {
  const records = await findRoundRecords(tx, clock, proposalId)
  if (!records || records.round.endedAt) return NOT_SUBMITTED
  const sight = viewer ? sightOf(viewer, records) : 'open'
  return { approvals: approvalsOf(seeQuorum(quorum(records), sight)), sight }
}

/** Nobody was asked yet. */
const NOT_SUBMITTED: FoundApprovals = {
  approvals: { state: 'not_met', evidence: 'Not submitted yet', people: [] },
  sight: 'open',
}
