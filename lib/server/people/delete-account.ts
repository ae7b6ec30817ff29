import type { DeleteAccountInput } from '@/lib/domain/identity'
import { deleteAccountRuling } from '@/lib/domain/membership'
import { DELETED_PERSON_NAME } from '@/lib/domain/person-card'
import { enforce } from '@/lib/domain/ruling'
import { auth } from '@/lib/server/auth'
import { type Tx, transaction } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import { withdrawMails } from '@/lib/server/withdraw-mails'
import { endResetLinks } from './end-reset-links'
import { lockWorkspace } from './lock-people'
import { getMemberFacts } from './member-facts'
import { checkOwnPassword } from './own-password'
import { endMembership } from './remove-member'
import type { SignedInContext } from './visitor'

/** Deletes the person's own account: the id stays, so that records still point somewhere; everything else about them goes. */
export async function deleteAccount(ctx: SignedInContext, input: DeleteAccountInput): Promise<void> {
  await checkOwnPassword(ctx, input.password, 'password')
  await transaction(ctx, async (tx) => {
    const memberships = await ownMemberships(tx, ctx.person.id)
    enforce(deleteAccountRuling(memberships))
    for (const { workspaceId, role } of memberships) {
      const actor = { workspaceId, personId: ctx.person.id, role }
      await endMembership(tx, { actor, now: ctx.now }, ctx.person.id)
    }
    await blank(tx, ctx)
    await enqueue(tx, ctx, 'rooms.close', { personId: ctx.person.id })
  })
  await auth.api.signOut({ headers: ctx.headers })
}

/** Locked in the order of their ids, so that two who leave the same workspaces at once wait instead of blocking each other. */
async function ownMemberships(tx: Tx, personId: string) {
  const memberships = await tx.membership.findMany({
    where: { personId, leftAt: null },
    include: { workspace: { select: { name: true } } },
    orderBy: { workspaceId: 'asc' },
  })
  const facts = []
  for (const { workspaceId, workspace } of memberships) {
    await lockWorkspace(tx, workspaceId)
    facts.push({ ...(await getMemberFacts(tx, workspaceId, personId)), workspaceId, workspaceName: workspace.name })
  }
  return facts
}

async function blank(tx: Tx, ctx: SignedInContext): Promise<void> {
  const { id, email } = ctx.person
  const nobody = `${id.toLowerCase()}@deleted.invalid`
  await tx.session.deleteMany({ where: { personId: id } })
  await tx.account.deleteMany({ where: { personId: id } })
  await endResetLinks(tx, id)
  await tx.proposalLook.deleteMany({ where: { personId: id } })
  await tx.invitation.updateMany({ where: { email, acceptedAt: null, revokedAt: null }, data: { revokedAt: ctx.now() } })
  await tx.invitation.updateMany({ where: { email }, data: { email: nobody } })
  await tx.notification.deleteMany({ where: { personId: id } })
  await tx.mailPreference.deleteMany({ where: { personId: id } })
  await tx.portfolioView.deleteMany({ where: { personId: id } })
  await tx.calendarLink.deleteMany({ where: { personId: id } })
  await withdrawMails(tx, email)
  await tx.person.update({
    where: { id },
    data: {
      name: DELETED_PERSON_NAME,
      email: nobody,
      emailVerified: false,
      image: null,
      timeZone: 'UTC',
      theme: 'system',
      deletedAt: ctx.now(),
    },
  })
}
