import { DAY_MS } from '@/lib/domain/day'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { transaction } from '@/lib/server/context'
import { keepRevision } from '@/lib/server/revisions/keep-revision'
import { approvedProposal, type Somebody } from '@/prisma/factories'
import { sampleContent } from './editor-content'

/** A proposal whose first revision is cleared to build, for 180 days from the owner's now; the rows alone, without the way there. */
export async function clearedProposal(owner: Somebody, lead: Somebody) {
  const content = sampleContent()
  const proposal = await approvedProposal(owner, { content })
  const at = owner.ctx.now()
  const end = { endedAt: at, endedById: lead.person.id }
  const hash = await transaction(owner.ctx, async (tx) => {
    const { number, hash: textHash } = await keepRevision(tx, owner.ctx, {
      proposalId: proposal.id,
      kind: 'submitted',
      message: '',
      authorId: owner.person.id,
    })
    const round = {
      number: 1,
      revisionNumber: number,
      message: '',
      policy: DEFAULT_POLICY,
      openedAt: at,
      openedById: owner.person.id,
    }
    const { id: roundId } = await tx.round.create({ data: { proposalId: proposal.id, ...round, ...end, end: 'cleared' } })
    await tx.clearance.create({
      data: {
        proposalId: proposal.id,
        roundId,
        revisionNumber: number,
        gate: { met: true, requirements: [] },
        clearedAt: at,
        clearedById: lead.person.id,
        expiresAt: new Date(at.getTime() + 180 * DAY_MS),
      },
    })
    return textHash
  })
  return { proposal, hash, headline: content.sections.headline }
}
