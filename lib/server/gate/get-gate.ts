import { type Gate, judgeGate } from '@/lib/domain/gate'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'
import { findGateRecords } from './find-gate-records'

/**
 * The gate of a proposal at this instant, the same for page, list, API and clearance. No rights are asked: call it where the proposal was
 * ruled on already. NotFound where there is none.
 */
export async function getGate(tx: Tx, clock: { now: Clock }, proposalId: string): Promise<Gate> {
  return judgeGate(await findGateRecords(tx, clock, proposalId))
}
