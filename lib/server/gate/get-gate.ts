import { type Gate, judgeGate } from '@/lib/domain/gate'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { findGateRecords } from './find-gate-records'
import { findSnapshot } from './find-snapshot'

/**
 * The gate of a proposal at this instant, the same for page, list, API and clearance; of a cleared one, as it stood when it was cleared.
 * It tells what reviewers decided: hand it to nobody who may not know that. No rights are asked. NotFound where there is no such proposal.
 */
export async function getGate(tx: Tx, clock: { now: Clock }, proposalId: string): Promise<Gate> {
  return (await findSnapshot(tx, proposalId)) ?? judgeGate((await findGateRecords(tx, clock, proposalId)).records)
}
