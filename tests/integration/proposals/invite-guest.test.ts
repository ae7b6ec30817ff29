import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/people/accept-invitation'
import { getDetailsPage } from '@/lib/server/proposals/get-details-page'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { inviteGuest } from '@/lib/server/proposals/invite-guest'
import { listProposals } from '@/lib/server/proposals/list-proposals'
import { getReview } from '@/lib/server/review/get-review'
import { aMember, aPerson, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { required, reviewRoom, submitted } from '@/tests/support/review-room'
import { signedIn } from '@/tests/support/signed-in'
import { lastEvent } from '@/tests/support/trail'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  const henry = await aPerson({ name: 'Henry Osei' })
  const proposal = await draftProposal(dana)
  return { workspace, admin, dana, henry, proposal, input: { proposalId: proposal.id, email: henry.email } }
}

async function mailTo(email: string): Promise<{ text: string; subject: string }[]> {
  const rows = await db.outbox.findMany({
    where: { kind: 'mail', payload: { path: ['to'], equals: email } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.payload as { text: string; subject: string })
}

describe('inviting a guest to one proposal', () => {
  it('mails a link that opens this proposal and no other, and writes down who invited', async () => {
    const { workspace, dana, henry, proposal, input } = await setting()
    await draftProposal(dana, { title: 'Night Bell' })
    await inviteGuest(dana.ctx, input)
    const event = await lastEvent(workspace.id)
    expect(event).toMatchObject({
      action: 'invitation.sent',
      actorId: dana.person.id,
      data: { role: 'guest', proposalId: proposal.id },
    })
    const asked = { email: henry.email, expired: false, asksReview: false }
    expect((await getDetailsPage(dana.ctx, proposal.id)).invitations).toMatchObject([asked])

    const [mail] = await mailTo(henry.email)
    expect(mail?.subject).toContain('Second Bell')
    const token = mail?.text.match(/\/join\/(\S+)/)?.[1] ?? ''
    const signedIn = { person: { id: henry.id, name: henry.name, email: henry.email }, headers: new Headers(), now: dana.ctx.now }
    await acceptInvitation(signedIn as never, { token })
    const guest = { now: dana.ctx.now, actor: { personId: henry.id, workspaceId: workspace.id, role: 'guest' as const } }
    expect((await getProposal(guest, proposal.id)).may.write.allowed).toBe(false)
    expect((await listProposals(guest, { list: 'others' })).rows.map(({ title }) => title)).toEqual(['Second Bell'])
    expect((await getDetailsPage(dana.ctx, proposal.id)).invitations).toEqual([])
  })

  it('asks whoever is invited to review in the open round, and refuses that where none is open', async () => {
    const { dana, sam, proposal } = await reviewRoom()
    const henry = await aPerson({ name: 'Henry Osei' })
    const input = { proposalId: proposal.id, email: henry.email, asksReview: true }
    await expect(inviteGuest(dana.ctx, input)).rejects.toMatchObject({ code: 'conflict', message: 'It is not in review.' })
    await submitted(dana, proposal, [required(sam)])
    await inviteGuest(dana.ctx, input)
    expect((await getReview(dana.ctx, proposal.id)).invited).toMatchObject([{ email: henry.email, required: false }])
    expect((await getDetailsPage(dana.ctx, proposal.id)).invitations).toMatchObject([{ asksReview: true }])
    const [mail] = await mailTo(henry.email)
    expect(mail?.subject).toContain('invites you to review “Second Bell”')
    const token = mail?.text.match(/\/join\/(\S+)/)?.[1] ?? ''
    expect(await acceptInvitation(await signedIn(henry), { token })).toMatchObject({ isAsked: true })
    const asked = await db.roundReviewer.findFirstOrThrow({ where: { personId: henry.id } })
    expect(asked).toMatchObject({ required: false, askedById: dana.person.id })
  })

  it('refuses a co-author, and an address of somebody who is here', async () => {
    const { workspace, dana, proposal, input } = await setting()
    const priya = await aMember(workspace)
    await named(proposal, priya, 'coauthor')
    await expect(inviteGuest(priya.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(inviteGuest(dana.ctx, { ...input, email: priya.person.email })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('does not find a proposal of another workspace', async () => {
    const { input } = await setting()
    const { admin } = await aWorkspace()
    await expect(inviteGuest(admin.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('leaves one open invitation when two people invite the same address at once', async () => {
    const { admin, dana, henry, proposal, input } = await setting()
    const results = await race(
      holding(proposal),
      () => inviteGuest(dana.ctx, input),
      () => inviteGuest(admin.ctx, input),
    )
    expect(outcomes(results)).toEqual(['won', 'won'])
    const open = await db.invitation.count({ where: { proposalId: proposal.id, email: henry.email, revokedAt: null } })
    expect(open).toBe(1)
  })
})
