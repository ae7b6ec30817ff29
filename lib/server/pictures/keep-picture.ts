import { DAY_MS } from '@/lib/domain/day'
import { DomainError } from '@/lib/domain/errors'
import { bytesInWords, type KeptPicture } from '@/lib/domain/picture'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { recordEvent } from '@/lib/server/events'
import type { PreparedPicture } from './prepare-picture'

/**
 * Writes a picture of a proposal, if the workspace has room for it. Who adds to a workspace's pictures waits for one
 * another, so that two at the edge of the quota do not both fit. Uploads that no text took in within a month go first.
 * @throws DomainError 'limit' with what is used and what to do
 */
export async function keepPicture(
  tx: Tx,
  ctx: Context,
  proposal: ProposalFacts,
  picture: PreparedPicture,
  copyOf: string | null,
): Promise<KeptPicture> {
  const { workspaceId } = proposal
  await lockPictures(tx, workspaceId)
  await dropForgotten(tx, workspaceId, ctx.now())
  const used = await usedByPictures(tx, workspaceId)
  const { pictureQuota } = env()
  if (used + picture.data.length > pictureQuota) {
    throw new DomainError(
      'limit',
      `Your workspace has no room for this picture: ${bytesInWords(used)} of ${bytesInWords(pictureQuota)} are used. Use a smaller one, or ask whoever runs Dateline for more room.`,
    )
  }
  const { type, width, height, data } = picture
  const { id } = await tx.picture.create({
    data: {
      ...{ workspaceId, proposalId: proposal.id, type, width, height, data, size: data.length },
      addedById: ctx.actor.personId,
      addedAt: ctx.now(),
    },
    select: { id: true },
  })
  recordEvent(tx, ctx, 'picture.added', { proposalId: proposal.id, pictureId: id, type, bytes: data.length, copyOf })
  return { pictureId: id, width, height }
}

/** Not the row of the workspace: whoever judges a proposal holds that before the proposal, and whoever adds a picture holds the proposal. */
async function lockPictures(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pictures:${workspaceId}`}, 0))`
}

/** Bytes that the pictures of a workspace take. */
export async function usedByPictures(tx: Tx, workspaceId: string): Promise<number> {
  const { _sum } = await tx.picture.aggregate({ where: { workspaceId }, _sum: { size: true } })
  return _sum.size ?? 0
}

/** A browser that was offline may still bring the text in which one stands, for a month. */
const FORGOTTEN_DAYS = 30

async function dropForgotten(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - FORGOTTEN_DAYS * DAY_MS)
  // The rows themselves say which went: a text may take one in at the same moment, and that one stays.
  const dropped = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM "picture"
    WHERE "workspace_id" = ${workspaceId}::uuid AND "placed_at" IS NULL AND "added_at" < ${before}
    RETURNING "id"::text`
  if (dropped.length === 0) return
  const pictureIds = dropped.map(({ id }) => id)
  recordEvent(tx, { actor: { personId: null, workspaceId } }, 'picture.dropped', { pictureIds })
}
