import { DomainError, notFound } from '@/lib/domain/errors'
import type { NamePersonInput } from '@/lib/domain/proposal'
import { NAMEABLE_RELATIONS } from '@/lib/domain/proposal-names'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { withdrawNotifications } from '@/lib/server/inbox/settle-notifications'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'
import { holdMember } from './hold-member'
import { holdProposal } from './hold-proposal'

const TOLD = { coauthor: 'proposal.coauthor', reader: 'proposal.shared' } as const
export const NAMED = Object.values(TOLD)

/** Names somebody of the workspace, guests too, to write with the owner or to read. Who was named for the other changes over. */
export async function namePerson(ctx: Context, input: NamePersonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('share', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    if (!(await holdMember(tx, proposal.workspaceId, input.personId))) throw notFound('person')
    const { personId, relation } = input
    if (personId === proposal.ownerId) throw new DomainError('conflict', 'They own it, so they can write and read already.')
    const key = { proposalId: proposal.id, personId }
    const others = NAMEABLE_RELATIONS.filter((other) => other !== relation)
    await tx.proposalPerson.deleteMany({ where: { ...key, relation: { in: others } } })
    if (await tx.proposalPerson.findUnique({ where: { proposalId_personId_relation: { ...key, relation } } })) {
      throw new DomainError('conflict', 'They are named already. Nothing changed.')
    }
    await tx.proposalPerson.create({ data: { ...key, relation, addedAt: ctx.now() } })
    recordEvent(tx, ctx, 'proposal.person_named', { ...key, relation })
    await enqueue(tx, ctx, 'rooms.close', key)
    await withdrawNotifications(tx, ctx, { kinds: NAMED, ...key })
    await notify(tx, ctx, { kind: TOLD[relation], to: personId, proposalId: proposal.id })
  })
}
