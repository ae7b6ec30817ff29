import { conflict, invalid } from '@/lib/domain/errors'
import { idOf } from '@/lib/domain/leaving/leaving'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { askPeople } from '@/lib/server/review/ask-people'
import { ASKING } from '@/lib/server/review/end-round'
import { findRoundRecords } from '@/lib/server/review/find-round-records'
import type { Give } from './giving'

/** Asks somebody in the same place of the open round. Who came to write the text meanwhile, in this very step too, is refused. */
export const giveReview: Give = async (tx, ctx, { item, toId, personId }) => {
  if (!toId) return
  const place = await tx.roundReviewer.findUniqueOrThrow({ where: { id: idOf(item) }, include: { round: true } })
  const { proposalId } = place.round
  await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${proposalId}::uuid FOR NO KEY UPDATE`
  const records = await findRoundRecords(tx, ctx, proposalId)
  if (!records || records.round.id !== place.roundId || records.round.endedAt) throw conflict('round')
  if (records.barred.has(toId)) {
    const why = `Nobody judges what they write. Choose somebody else for the review of ${item.what}.`
    throw invalid(why, { [item.key]: why })
  }
  const asking = {
    personId: toId,
    function: place.function,
    required: place.required,
    standInForId: place.standInForId ?? personId,
    until: place.until,
  }
  await askPeople(tx, ctx, { ...records.round, proposalId }, [asking], records.barred)
  await settleNotifications(tx, ctx, { kinds: ASKING, personId, proposalId })
}
