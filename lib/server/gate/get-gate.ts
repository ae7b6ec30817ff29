import { type Gate, judgeGate } from '@/lib/domain/gate'
import type { Viewer } from '@/lib/domain/review/held'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { findGateRecords } from './find-gate-records'
import { findSnapshot } from './find-snapshot'

/**
 * The gate of a proposal at this instant, the same for page, list, API and clearance; of a cleared one, as it stood when it was cleared.
 * For a viewer as far as they may know it; without one it tells what reviewers decided: hand that to nobody who may not know. No rights are
 * asked. NotFound where there is no such proposal.
 */
export async function getGate(tx: Tx, clock: { now: Clock }, proposalId: string, viewer?: Viewer): Promise<Gate> {
  const asking = viewer ? { viewer } : {}
  return (await findSnapshot(tx, proposalId)) ?? judgeGate((await findGateRecords(tx, clock, proposalId, asking)).records)
}
