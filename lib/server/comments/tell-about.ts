import type { ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { notify } from '@/lib/server/inbox/notify'
import { excerptOf } from './excerpt-of'
import { readersAmong } from './readers-among'

export type ToldRemark = { proposal: ProposalFacts; threadId: string; commentId: string; text: string }

/**
 * Tells those whom a remark mentions and those whom it answers: whoever may read the proposal, never its own author, and nobody twice
 * of the same remark.
 */
export async function tellAbout(
  tx: Tx,
  ctx: Context,
  remark: ToldRemark,
  mentioned: readonly string[],
  answered: readonly string[],
) {
  const { proposal, threadId, commentId } = remark
  const known = await tx.notification.findMany({
    where: { proposalId: proposal.id, detail: { path: ['commentId'], equals: commentId } },
    select: { personId: true },
  })
  const told = new Set([ctx.actor.personId, ...known.map(({ personId }) => personId)])
  const readers = await readersAmong(tx, proposal, [...mentioned, ...answered])
  const detail = { threadId, commentId, say: await excerptOf(tx, remark.text) }
  for (const [kind, people] of [
    ['comment.mentioned', mentioned],
    ['comment.replied', answered],
  ] as const) {
    for (const to of people) {
      if (told.has(to) || !readers.has(to)) continue
      told.add(to)
      await notify(tx, ctx, { kind, to, proposalId: proposal.id, detail })
    }
  }
}
