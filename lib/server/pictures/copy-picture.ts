import type { KeptPicture } from '@/lib/domain/picture'
import type { CopyPictureInput } from '@/lib/domain/picture-input'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { getPicture } from './get-picture'
import { keepPicture } from './keep-picture'

/**
 * Copies a picture from a proposal that the person may read into one that they may write: it is kept a second time, so that
 * neither proposal shows what its readers may not see, or loses it with the other. `source`: the same person in the
 * workspace of the proposal it comes from.
 */
export async function copyPicture(ctx: Context, source: Context, { proposalId, from }: CopyPictureInput): Promise<KeptPicture> {
  return transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    const picture = await getPicture(source, from, tx)
    await holdProposal(tx, proposal)
    return keepPicture(tx, ctx, proposal, picture, from.pictureId)
  })
}
