import { type RemoveMemberInput, removeMemberRuling } from '@/lib/domain/membership'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { leaveRounds } from '@/lib/server/review/leave-rounds'
import { lockPeople } from './lock-people'
import { getMemberFacts } from './member-facts'
import { withdrawLinks, withdrawWaysBack } from './withdraw-ways-back'

/** Ends a membership: somebody else's (admins) or one's own (everybody). The row stays, so that the past stays readable. */
export async function removeMember(ctx: Context, input: RemoveMemberInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    const member = await getMemberFacts(tx, ctx.actor.workspaceId, input.personId)
    enforce(removeMemberRuling(member, ctx.actor))
    await endMembership(tx, ctx, input.personId)
    if (input.withdrawLinks && input.personId !== ctx.actor.personId) await withdrawLinks(tx, ctx)
  })
}

/** The person's own way out of the workspace they are in. */
export async function leaveWorkspace(ctx: Context): Promise<void> {
  await removeMember(ctx, { personId: ctx.actor.personId })
}

/** Takes the person out of teams and off proposals too, and withdraws their ways back: who comes back as a guest must not find old doors open. Verdicts stay. */
export async function endMembership(tx: Tx, ctx: Context, personId: string): Promise<void> {
  const { workspaceId } = ctx.actor
  await tx.membership.update({ where: { workspaceId_personId: { workspaceId, personId } }, data: { leftAt: ctx.now() } })
  await tx.teamMember.deleteMany({ where: { personId, team: { workspaceId } } })
  await tx.proposalPerson.deleteMany({ where: { personId, proposal: { workspaceId } } })
  await tx.clearanceWatch.deleteMany({ where: { personId, proposal: { workspaceId } } })
  await leaveRounds(tx, ctx, personId)
  await withdrawWaysBack(tx, ctx, personId)
  recordEvent(tx, ctx, personId === ctx.actor.personId ? 'member.left' : 'member.removed', { personId })
  await enqueue(tx, ctx, 'rooms.close', { workspaceId, personId })
}
