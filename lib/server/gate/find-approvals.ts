import type { ApprovalRecord } from '@/lib/domain/gate'
import type { GatePolicy } from '@/lib/domain/gate-policy'
import type { Tx } from '@/lib/server/context'

/** Approvals of a round's revision: the newest verdict of each person counts. */
export async function findApprovals(
  tx: Tx,
  round: { id: string; revisionNumber: number },
  policy: GatePolicy,
): Promise<ApprovalRecord> {
  const verdicts = await tx.verdict.findMany({
    where: { roundId: round.id, revisionNumber: round.revisionNumber },
    orderBy: { at: 'asc' },
    select: { personId: true, decision: true },
  })
  const newest = new Map(verdicts.map(({ personId, decision }) => [personId, decision]))
  const those = (which: string) => [...newest].flatMap(([personId, decision]) => (decision === which ? [personId] : []))
  const against = those('request_changes')
  if (against.length > 0) return { state: 'not_met', evidence: 'Changes requested', people: against }
  const approved = those('approve')
  return {
    state: approved.length >= policy.approvals ? 'met' : 'waiting',
    evidence: `${approved.length} of ${policy.approvals}`,
    people: approved,
  }
}

/** Nobody was asked yet. */
export const NOT_SUBMITTED: ApprovalRecord = { state: 'not_met', evidence: 'Not submitted yet', people: [] }
