import { conflict, DomainError, invalid, notFound } from '@/lib/domain/errors'
import type { HandOverInput } from '@/lib/domain/proposal'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { withdrawNotifications } from '@/lib/server/inbox/settle-notifications'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'
import { holdMember } from './hold-member'
import { NAMED } from './name-person'

/** Makes a member of the workspace the owner. The owner until now becomes a co-author, unless they left the workspace. */
export async function handOver(ctx: Context, input: HandOverInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('handOver', proposal, ctx.actor))
    if (proposal.ownerId === input.personId) throw new DomainError('conflict', 'They own it already. Nothing changed.')
    const role = await holdMember(tx, proposal.workspaceId, input.personId)
    if (!role) throw notFound('person')
    if (role === 'guest')
      throw invalid('A guest cannot own a proposal.', { personId: 'A guest cannot own a proposal. Choose a member.' })
    const { id, status, ownerId } = proposal
    const { count } = await tx.proposal.updateMany({ where: { id, status, ownerId }, data: { ownerId: input.personId } })
    if (count === 0) throw conflict('proposal')
    await tx.proposalPerson.deleteMany({
      where: { proposalId: id, personId: input.personId, relation: { in: ['coauthor', 'reader'] } },
    })
    await keepAsCoauthor(tx, ctx, proposal)
    recordEvent(tx, ctx, 'proposal.handed_over', { proposalId: id, fromId: ownerId, toId: input.personId })
    await enqueue(tx, ctx, 'rooms.close', { proposalId: id })
    const about = { kinds: ['proposal.handed_over', 'proposal.handed_on', ...NAMED] as const, proposalId: id }
    for (const personId of [ownerId, input.personId]) await withdrawNotifications(tx, ctx, { ...about, personId })
    await notify(tx, ctx, { kind: 'proposal.handed_over', to: input.personId, proposalId: id })
    await notify(tx, ctx, { kind: 'proposal.handed_on', to: ownerId, proposalId: id })
  })
}

async function keepAsCoauthor(tx: Tx, ctx: Context, proposal: ProposalFacts): Promise<void> {
  const { id: proposalId, ownerId: personId, workspaceId } = proposal
  const member = await tx.membership.findFirst({ where: { workspaceId, personId, leftAt: null }, select: { personId: true } })
  if (!member) return
  const row = { proposalId, personId, relation: 'coauthor' as const, addedAt: ctx.now() }
  await tx.proposalPerson.createMany({ data: [row], skipDuplicates: true })
}
