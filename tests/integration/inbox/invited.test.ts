import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { db } from '@/lib/server/db'
import { countNew } from '@/lib/server/inbox/count-new'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import { putAside } from '@/lib/server/inbox/put-aside'
import { acceptHere } from '@/lib/server/people/accept-invitation'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { listOwnInvitations } from '@/lib/server/people/list-own-invitations'
import { withdrawInvitation } from '@/lib/server/people/withdraw-invitation'
import { inviteGuest } from '@/lib/server/proposals/invite-guest'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { signedIn } from '@/tests/support/signed-in'
import { lastEvent } from '@/tests/support/trail'

/** Priya has an account and is at home elsewhere; her address is proved to be hers unless told otherwise. */
async function setting({ emailVerified = true } = {}) {
  const { workspace, admin } = await aWorkspace({ name: 'Harbour Lights' })
  const home = await aWorkspace()
  const priya = await aMember(home.workspace, 'member', { name: 'Priya Nair', emailVerified })
  const invite = () => inviteByMail(admin.ctx, { addresses: [priya.person.email], role: 'member', functions: [] })
  const open = () =>
    db.invitation.findFirstOrThrow({ where: { workspaceId: workspace.id, revokedAt: null }, select: { id: true } })
  return { workspace, admin, priya, invite, open }
}

describe('an invitation to somebody with an account', () => {
  it('waits in their inbox, and joining there settles it', async () => {
    const { workspace, priya, invite, open } = await setting()
    await invite()
    const { needs } = await listNotifications(priya.ctx)
    expect(needs).toMatchObject([{ verb: 'Join', told: { says: 'invites you to', thing: 'Harbour Lights' }, isOwnToDo: true }])
    const { id: invitationId } = await open()
    expect(await acceptHere(await signedIn(priya.person), { invitationId })).toEqual({
      workspaceId: workspace.id,
      proposalId: null,
      isAsked: false,
    })
    expect((await listNotifications(priya.ctx)).needs).toEqual([])
    expect(await countNew(priya.ctx, priya.person.id)).toBe(0)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'member.joined', actorId: priya.person.id })
  })

  it('to a proposal says so, and not which until they are in', async () => {
    const { admin, priya } = await setting()
    const proposal = await draftProposal(admin, { title: 'Lamp Room' })
    await inviteGuest(admin.ctx, { proposalId: proposal.id, email: priya.person.email })
    const [item] = (await listNotifications(priya.ctx)).needs
    expect(item?.told.says).toBe('invites you to read a proposal at')
    expect(JSON.stringify(item)).not.toContain('Lamp Room')
  })

  it('is not told where nobody proved that the address is theirs', async () => {
    const { priya, invite, open } = await setting({ emailVerified: false })
    await invite()
    expect((await listNotifications(priya.ctx)).needs).toEqual([])
    const { id: invitationId } = await open()
    await expect(acceptHere(await signedIn(priya.person), { invitationId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is shown to somebody who belongs nowhere, while it is open and the address is proved', async () => {
    const { admin, priya, invite, open } = await setting()
    await db.membership.updateMany({ where: { personId: priya.person.id }, data: { leftAt: new Date() } })
    const shown = async () => listOwnInvitations(await signedIn(priya.person))
    expect(await shown()).toEqual([])
    await invite()
    const { id } = await open()
    expect(await shown()).toEqual([{ id, workspace: 'Harbour Lights', inviter: 'Marcus Lindqvist', toProposal: false }])
    expect(await listOwnInvitations(await signedIn(admin.person))).toEqual([])
    await db.person.update({ where: { id: priya.person.id }, data: { emailVerified: false } })
    expect(await shown()).toEqual([])
    await db.person.update({ where: { id: priya.person.id }, data: { emailVerified: true } })
    const late = { ...(await signedIn(priya.person)), now: () => new Date(Date.now() + 40 * DAY_MS) }
    expect(await listOwnInvitations(late)).toEqual([])
    await withdrawInvitation(admin.ctx, { invitationId: id })
    expect(await shown()).toEqual([])
  })

  it('is for its addressee alone', async () => {
    const { admin, invite, open } = await setting()
    await invite()
    const { id: invitationId } = await open()
    const other = await aMember((await aWorkspace()).workspace, 'member', { emailVerified: true })
    for (const person of [other.person, { ...other.person, email: admin.person.email }])
      await expect(acceptHere(await signedIn(person), { invitationId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is gone when it is withdrawn or gave way to a new one, and can be put aside', async () => {
    const { admin, priya, invite, open } = await setting()
    await invite()
    await invite()
    const { needs } = await listNotifications(priya.ctx)
    expect(needs).toHaveLength(1)
    await putAside(priya.ctx, { notificationId: needs[0]?.id ?? '', aside: true })
    expect((await listNotifications(priya.ctx)).needs).toEqual([])
    const { id: invitationId } = await open()
    await withdrawInvitation(admin.ctx, { invitationId })
    expect((await listNotifications(priya.ctx)).others.items).toEqual([])
    await expect(acceptHere(await signedIn(priya.person), { invitationId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is used once when two pages of hers join at the same moment', async () => {
    const { workspace, priya, invite, open } = await setting()
    await invite()
    const { id: invitationId } = await open()
    const her = await signedIn(priya.person)
    const results = await race(
      holdingPeople(workspace),
      () => acceptHere(her, { invitationId }),
      () => acceptHere(her, { invitationId }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})
