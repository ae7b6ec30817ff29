import { describe, expect, it } from 'vitest'
import { SIGN_IN_LIMITS } from '@/lib/domain/identity'
import { INVITATION_DAYS } from '@/lib/domain/invitation'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { acceptInvitation } from '@/lib/server/people/accept-invitation'
import { createInvitation } from '@/lib/server/people/create-invitation'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { listInvitations } from '@/lib/server/people/list-invitations'
import { signUpByInvitation } from '@/lib/server/people/sign-up'
import { withdrawInvitation } from '@/lib/server/people/withdraw-invitation'
import { aDraft, aMember, aPerson, aWorkspace } from '@/prisma/factories'
import { anAddress, invited, tokenIn } from '@/tests/support/invited'
import { outcomes, race } from '@/tests/support/race'
import { aVisitor, PASSWORD, signedIn, stoppedClock } from '@/tests/support/signed-in'
import { closedRoomsOf, countEvents, lastEvent } from '@/tests/support/trail'

describe('accepting an invitation', () => {
  it('makes the account and the member at once, and signs in', async () => {
    const { workspace, admin } = await aWorkspace()
    const { email, token, invitationId } = await invited(admin)
    const account = { name: 'Ruby Chen', email, password: PASSWORD, timeZone: 'Europe/London' }
    expect(await signUpByInvitation(aVisitor(), { ...account, token })).toEqual({
      workspaceId: workspace.id,
      proposalId: null,
      isAsked: false,
    })

    const person = await db.person.findUniqueOrThrow({ where: { email }, include: { memberships: true, sessions: true } })
    expect(person).toMatchObject({ name: 'Ruby Chen', emailVerified: true, timeZone: 'Europe/London' })
    expect(person.memberships).toMatchObject([{ workspaceId: workspace.id, role: 'member', functions: ['Legal'] }])
    expect(person.sessions).toHaveLength(1)
    expect(await closedRoomsOf(workspace.id, person.id)).toBe(1)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'member.joined',
      actorId: person.id,
      data: { personId: person.id, role: 'member', invitationId, proposalId: null },
    })
  })

  it('makes no account when the invitation does not hold', async () => {
    const { admin } = await aWorkspace()
    const { token, invitationId } = await invited(admin)
    await withdrawInvitation(admin.ctx, { invitationId })
    const email = anAddress()
    const attempt = signUpByInvitation(aVisitor(), { name: 'R', email, password: PASSWORD, timeZone: 'UTC', token })
    await expect(attempt).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.person.findUnique({ where: { email } })).toBeNull()
  })

  it('tells a stranger nothing of who has an account, nor anybody without end', async () => {
    const { admin } = await aWorkspace()
    const known = { name: 'R', email: (await aPerson()).email, password: PASSWORD, timeZone: 'UTC' }
    const forged = 'a'.repeat(43)
    await expect(signUpByInvitation(aVisitor(), { ...known, token: forged })).rejects.toMatchObject({ code: 'not_found' })
    const { token } = await invited(admin)
    await expect(signUpByInvitation(aVisitor(), { ...known, token })).rejects.toMatchObject({ code: 'forbidden' })

    const { link } = await inviteByLink(admin.ctx, { role: 'member', functions: [], days: 7 })
    const byLink = { ...known, token: tokenIn(link) }
    const address = anAddress()
    await expect(signUpByInvitation(aVisitor({ address }), byLink)).rejects.toMatchObject({ code: 'invalid' })
    const failed = Array.from({ length: SIGN_IN_LIMITS.perAddress }, () => ({ subject: `address:${address}`, at: new Date() }))
    await db.signInFailure.createMany({ data: failed })
    await expect(signUpByInvitation(aVisitor({ address }), byLink)).rejects.toMatchObject({ code: 'limit' })
  })

  it('serves its addressee alone, once', async () => {
    const { admin } = await aWorkspace()
    const person = await aPerson()
    const { token } = await invited(admin, { email: person.email })
    const stranger = await signedIn(await aPerson())
    await expect(acceptInvitation(stranger, { token })).rejects.toMatchObject({ code: 'forbidden' })
    const ctx = await signedIn(person)
    await acceptInvitation(ctx, { token })
    await expect(acceptInvitation(ctx, { token })).rejects.toMatchObject({ code: 'conflict', message: /used already/ })
  })

  it('runs out', async () => {
    const now = stoppedClock()
    const { admin } = await aWorkspace({}, now)
    const person = await aPerson()
    const { token } = await invited(admin, { email: person.email })
    now.forward(INVITATION_DAYS * 24 * 60)
    await expect(acceptInvitation(await signedIn(person, now), { token })).rejects.toMatchObject({ message: /ran out/ })
    expect((await listInvitations(admin.ctx))[0]).toMatchObject({ email: person.email, expired: true })
  })

  it('does not know a token that was never given', async () => {
    const attempt = acceptInvitation(await signedIn(await aPerson()), { token: 'x'.repeat(43) })
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  })

  it('by link serves many until it is withdrawn', async () => {
    const { workspace, admin } = await aWorkspace()
    const { link } = await inviteByLink(admin.ctx, { role: 'guest', functions: [], days: 3 })
    const token = tokenIn(link)
    for (let n = 0; n < 2; n++) await acceptInvitation(await signedIn(await aPerson()), { token })
    expect(await db.membership.count({ where: { workspaceId: workspace.id, role: 'guest' } })).toBe(2)
    const [row] = await listInvitations(admin.ctx)
    await withdrawInvitation(admin.ctx, { invitationId: row?.id ?? '' })
    await expect(acceptInvitation(await signedIn(await aPerson()), { token })).rejects.toMatchObject({ message: /withdrawn/ })
  })

  it('lets a guest read the proposal that they were invited to', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await aDraft(admin)
    const person = await aPerson()
    const { link } = await transaction(admin.ctx, (tx) =>
      createInvitation(tx, admin.ctx, { email: person.email, role: 'guest', proposalId: proposal.id }),
    )
    const joining = await acceptInvitation(await signedIn(person), { token: tokenIn(link) })
    expect(joining).toEqual({ workspaceId: workspace.id, proposalId: proposal.id, isAsked: false })
    const relations = await db.proposalPerson.findMany({ where: { personId: person.id } })
    expect(relations).toMatchObject([{ proposalId: proposal.id, relation: 'reader' }])
  })

  it('never lowers a role, and takes back who left', async () => {
    const { workspace, admin } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const { link } = await inviteByLink(admin.ctx, { role: 'member', functions: [], days: 3 })
    await acceptInvitation(await signedIn(lead.person), { token: tokenIn(link) })
    const key = { workspaceId_personId: { workspaceId: workspace.id, personId: lead.person.id } }
    expect((await db.membership.findUniqueOrThrow({ where: key })).role).toBe('lead')
    await db.membership.update({ where: key, data: { leftAt: new Date() } })
    await acceptInvitation(await signedIn(lead.person), { token: tokenIn(link) })
    expect(await db.membership.findUniqueOrThrow({ where: key })).toMatchObject({ role: 'member', leftAt: null })
  })

  it('lets one of two win when it is accepted and withdrawn at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const person = await aPerson()
    const { token, invitationId } = await invited(admin, { email: person.email })
    const ctx = await signedIn(person)
    const hold = { sql: 'SELECT 1 FROM invitation WHERE id = $1::uuid FOR UPDATE', values: [invitationId] }
    const results = await race<unknown>(
      hold,
      () => acceptInvitation(ctx, { token }),
      () => withdrawInvitation(admin.ctx, { invitationId }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(2)
  })

  it('lets one of two sign-ups by the same mail win', async () => {
    const { admin } = await aWorkspace()
    const { email, token, invitationId } = await invited(admin)
    const account = { name: 'Ruby Chen', email, password: PASSWORD, timeZone: 'UTC', token }
    const hold = {
      sql: 'SELECT 1 FROM workspace WHERE id = (SELECT workspace_id FROM invitation WHERE id = $1::uuid) FOR UPDATE',
      values: [invitationId],
    }
    const twice = () => signUpByInvitation(aVisitor(), account)
    expect(outcomes(await race(hold, twice, twice))).toEqual(['conflict', 'won'])
    expect(await db.person.count({ where: { email } })).toBe(1)
  })
})
