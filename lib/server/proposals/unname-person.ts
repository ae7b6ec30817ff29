import { DomainError } from '@/lib/domain/errors'
import type { UnnamePersonInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { withdrawNotifications } from '@/lib/server/inbox/settle-notifications'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'
import { holdProposal } from './hold-proposal'
import { NAMED } from './name-person'

/** Takes a name off a proposal, in the archive and of people who left the workspace too. What they wrote stays, and stays theirs. */
export async function unnamePerson(ctx: Context, input: UnnamePersonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling(input.relation === 'reviewer' ? 'takeOffReviewer' : 'narrow', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const key = { proposalId: proposal.id, personId: input.personId }
    const { count } = await tx.proposalPerson.deleteMany({ where: { ...key, relation: input.relation } })
    if (count === 0) throw new DomainError('conflict', 'They are not named any more. Nothing changed.')
    recordEvent(tx, ctx, 'proposal.person_unnamed', { ...key, relation: input.relation })
    await withdrawNotifications(tx, ctx, { kinds: NAMED, ...key })
    await enqueue(tx, ctx, 'rooms.close', key)
  })
}
