import { changedParts, countingVerdict, lastOnTheText } from '@/lib/domain/review/counting'
import type { AskedReviewer } from '@/lib/domain/review/inputs'
import type { Context, Tx } from '@/lib/server/context'
import type { AskedRound, Asking } from './ask-people'
import { findRoundRecords } from './find-round-records'

/**
 * The people an author asks, with what changed for each since they last judged; and, asked or not, whoever requested changes that this text
 * does not answer: nobody is silenced by being left out.
 */
export async function whoLooksAgain(
  tx: Tx,
  ctx: Context,
  round: AskedRound,
  asked: readonly AskedReviewer[],
  barred: ReadonlySet<string>,
): Promise<Asking[]> {
  const records = await findRoundRecords(tx, ctx, round.proposalId)
  if (!records) return [...asked]
  const people = asked.map((one) => {
    const sections = round.policy.functions.find(({ name }) => name === one.function)?.sections ?? []
    const parts = sections as Parameters<typeof changedParts>[1]
    const last = lastOnTheText(one.personId, records)
    const stands = !last || countingVerdict(one.personId, parts, records) !== null
    return { ...one, looksAgain: stands ? [] : changedParts(last, parts, records) }
  })
  const isAsked = new Set(asked.map(({ personId }) => personId))
  const others = [...new Set(records.verdicts.map(({ personId }) => personId))].filter((id) => {
    if (isAsked.has(id) || barred.has(id) || records.left.has(id)) return false
    const decision = countingVerdict(id, null, records)?.decision
    return decision === 'request_changes' || decision === 'reject'
  })
  return [...people, ...others.map((personId) => ({ personId, function: null, required: false }))]
}
