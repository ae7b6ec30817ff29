import { conflict } from '@/lib/domain/errors'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Tx } from '@/lib/server/context'

/**
 * Keeps owner and status as the rule has just judged them until the transaction ends, for verbs that change no row of
 * the proposal itself. Whoever would change or hold it too waits. Conflict when somebody was faster.
 */
export async function holdProposal(tx: Tx, proposal: ProposalFacts): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "proposal"
    WHERE "id" = ${proposal.id}::uuid AND "owner_id" = ${proposal.ownerId} AND "status" = ${proposal.status}::"ProposalStatus"
    FOR NO KEY UPDATE`
  if (rows.length === 0) throw conflict('proposal')
}
