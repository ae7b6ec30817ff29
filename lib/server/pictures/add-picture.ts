import type { KeptPicture } from '@/lib/domain/picture'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { keepPicture } from './keep-picture'
import { preparePicture } from './prepare-picture'

/** Keeps a picture for the text of a proposal. Whoever calls has asked checkMayAdd before it read the bytes. */
export async function addPicture(
  ctx: Context,
  { proposalId, bytes }: { proposalId: string; bytes: Uint8Array },
): Promise<KeptPicture> {
  const picture = await preparePicture(bytes)
  return transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    return keepPicture(tx, ctx, proposal, picture, null)
  })
}
