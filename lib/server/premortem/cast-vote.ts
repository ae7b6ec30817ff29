import { DomainError } from '@/lib/domain/errors'
import type { CastVoteInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { voteRuling } from '@/lib/domain/premortem/votes'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { getHeardReason } from './get-heard-reason'
import { holdPremortem } from './hold-premortem'

/**
 * Casts one vote for a reason, or takes one back. The limits hold whatever a client sends at once: a person's votes come
 * one after the other. Nobody is told, and the trail has no entry: ballots are secret until they are counted.
 */
export async function castVote(ctx: Context, { premortemId, reasonId, change }: CastVoteInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('vote', facts, ctx.actor))
    const { personId } = ctx.actor
    await tx.$queryRaw`
      SELECT 1 FROM "premortem_person"
      WHERE "premortem_id" = ${premortemId}::uuid AND "person_id" = ${personId} FOR NO KEY UPDATE`
    const reason = await getHeardReason(tx, row, reasonId)
    if (reason.joinedToId) throw new DomainError('conflict', 'It is joined to another reason. Vote for that one.')
    const cast = await tx.reasonVote.findMany({
      where: { personId, reason: { premortemId } },
      include: { reason: { select: { themeId: true } } },
    })
    const mine = cast.map((vote) => ({ reasonId: vote.reasonId, themeId: vote.reason.themeId, votes: vote.votes }))
    const key = { reasonId_personId: { reasonId, personId } }
    const here = mine.find((vote) => vote.reasonId === reasonId)?.votes ?? 0
    if (change === 1) {
      enforce(voteRuling(row, mine, { reasonId, themeId: reason.themeId }))
      await tx.reasonVote.upsert({ where: key, create: { reasonId, personId, votes: 1 }, update: { votes: here + 1 } })
    } else if (here > 1) await tx.reasonVote.update({ where: key, data: { votes: here - 1 } })
    else await tx.reasonVote.deleteMany({ where: { reasonId, personId } })
  })
}
