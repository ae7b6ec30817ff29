import { quorum } from '@/lib/domain/review/quorum'
import type { Context, Tx } from '@/lib/server/context'
import { askPeople } from './ask-people'
import { type Asked, findAskable } from './askable-where'
import { findRoundRecords, type RoundRecords } from './find-round-records'

/**
 * Where a required place of the open round has nobody left who can decide, asks the stand-in that the round's policy names for the function.
 * Where it names none, or they cannot, the round goes on waiting, and its author or a lead asks somebody. The caller holds the proposal.
 */
export async function askStandIns(tx: Tx, ctx: Context, proposalId: string): Promise<void> {
  const records = await findRoundRecords(tx, ctx, proposalId)
  if (!records || records.round.endedAt) return
  const proposal = await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { workspaceId: true } })
  for (const place of quorum(records).needsStandIn) {
    const standInId = records.round.policy.functions.find(({ name }) => name === place.function)?.standInId
    if (!standInId || !(await canStandIn(tx, records, { ...proposal, proposalId, actor: null }, standInId))) continue
    const asking = { personId: standInId, function: place.function, required: true, standInForId: place.personId }
    await askPeople(tx, ctx, { ...records.round, proposalId }, [asking], records.barred)
  }
}

/** Somebody who could be asked, did not write the text, and is not asked in this round already. */
export async function canStandIn(tx: Tx, records: RoundRecords, asked: Asked, personId: string): Promise<boolean> {
  if (records.barred.has(personId) || records.reviewers.some((row) => row.personId === personId)) return false
  return (await findAskable(tx, asked, [personId])).has(personId)
}
