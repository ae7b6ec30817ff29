import { notFound } from '@/lib/domain/errors'
import type { KeepVerdictDraftInput } from '@/lib/domain/review/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

type Words = Pick<KeepVerdictDraftInput, 'proposalId' | 'roundId' | 'decision' | 'scores' | 'reason'>

/** "Save for later": what a reviewer has put down and not given. Nobody else reads it, so it is no entry of the trail. */
export async function keepVerdictDraft(ctx: Context, input: KeepVerdictDraftInput): Promise<void> {
  await getProposalFacts(db, ctx.actor, input.proposalId)
  if (!(await keepWords(ctx, input))) throw notFound('review')
}

/** Keeps the words of somebody who was asked in that round, whatever became of it and of them since. False where they were not asked. */
export async function keepWords(ctx: Context, { proposalId, roundId, decision, scores, reason }: Words): Promise<boolean> {
  const { personId } = ctx.actor
  return transaction(ctx, async (tx) => {
    const asked = await tx.roundReviewer.findFirst({ where: { roundId, personId, round: { proposalId } }, select: { id: true } })
    if (!asked) return false
    const words = { decision, rubric: scores, reason, savedAt: ctx.now() }
    await tx.verdictDraft.upsert({
      where: { roundId_personId: { roundId, personId } },
      create: { roundId, personId, ...words },
      update: words,
    })
    return true
  })
}
