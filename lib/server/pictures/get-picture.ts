import { notFound } from '@/lib/domain/errors'
import type { PictureType } from '@/lib/domain/picture'
import { OnePictureInput } from '@/lib/domain/picture-input'
import type { Context, Tx } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

export type PictureFile = { type: PictureType; width: number; height: number; data: Uint8Array<ArrayBuffer> }

/** A picture for whoever may read its proposal. A missing one, another proposal's and one that they may not see are the same NotFound. */
export async function getPicture(ctx: Context, input: OnePictureInput, tx: Tx = db): Promise<PictureFile> {
  const parsed = OnePictureInput.safeParse(input)
  if (!parsed.success) throw notFound('picture')
  const { proposalId, pictureId } = parsed.data
  await getProposalFacts(tx, ctx.actor, proposalId)
  const row = await tx.picture.findFirst({
    where: { id: pictureId, proposalId },
    select: { type: true, width: true, height: true, data: true },
  })
  if (!row) throw notFound('picture')
  return { ...row, type: row.type as PictureType }
}
