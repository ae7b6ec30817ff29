import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { countOpenLinks } from '@/lib/server/people/count-open-links'
import { findInvitation } from '@/lib/server/people/find-invitation'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { listInvitations, MOST_INVITATIONS } from '@/lib/server/people/list-invitations'
import { sendInvitationAgain } from '@/lib/server/people/send-invitation-again'
import { aMember, aWorkspace } from '@/prisma/factories'
import { anAddress, invited } from '@/tests/support/invited'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { lastEvent } from '@/tests/support/trail'

describe('inviting by mail', () => {
  it('sends each address a link, names who invites and to what, and keeps no token', async () => {
    const { workspace, admin } = await aWorkspace()
    const { email, token, mail } = await invited(admin)
    expect(mail?.subject).toBe('Marcus Lindqvist invites you to Northgate Pharmacy')
    expect(mail?.text).toContain('as a member')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const row = await db.invitation.findFirstOrThrow({ where: { email } })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'invitation.sent',
      actorId: admin.person.id,
      data: { invitationId: row.id, role: 'member', by: 'mail', proposalId: null },
    })
  })

  it('leaves out who is here already, and lets a new invitation replace the open one', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const first = await invited(admin)
    const addresses = [dana.person.email, first.email]
    const result = await inviteByMail(admin.ctx, { addresses, role: 'member', functions: [] })
    expect(result).toEqual({ sent: [first.email], here: [dana.person.email] })
    expect(await listInvitations(admin.ctx)).toHaveLength(1)
    expect((await findInvitation(admin.ctx, first.token))?.state).toBe('withdrawn')
  })

  it('lists so many at most, the newest first, and counts every link that still opens', async () => {
    const { workspace, admin } = await aWorkspace()
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000)
    const row = (index: number) => ({
      ...{ workspaceId: workspace.id, role: 'member' as const, functions: [], invitedById: admin.person.id },
      ...{ email: index < 3 ? null : `${index}@example.org`, tokenHash: randomUUID(), createdAt: at(1000 - index) },
      // The first link ran out.
      expiresAt: at(index === 0 ? 1 : -60),
    })
    await db.invitation.createMany({ data: Array.from({ length: MOST_INVITATIONS + 5 }, (_, index) => row(index)) })
    const listed = await listInvitations(admin.ctx)
    expect(listed).toHaveLength(MOST_INVITATIONS)
    expect(listed[0]?.email).toBe(`${MOST_INVITATIONS + 4}@example.org`)
    expect(await countOpenLinks(admin.ctx)).toBe(2)
  })

  it('has a limit a day for each person, over all workspaces, and counts what is sent again', async () => {
    const { workspace, admin } = await aWorkspace()
    const [{ email }, fifty] = [await invited(admin), () => Array.from({ length: 50 }, () => anAddress())]
    const send = (addresses: string[]) => inviteByMail(admin.ctx, { addresses, role: 'member', functions: [] })
    for (let i = 0; i < 3; i++) await send(fifty())
    await send(fifty().slice(0, 48))
    const invitation = await db.invitation.findFirstOrThrow({ where: { email } })
    await sendInvitationAgain(admin.ctx, { invitationId: invitation.id })
    await expect(send([anAddress()])).rejects.toMatchObject({ code: 'limit', message: /200 a day/ })
    await expect(sendInvitationAgain(admin.ctx, { invitationId: invitation.id })).rejects.toMatchObject({ code: 'limit' })
    const lead = await aMember(workspace, 'lead')
    expect((await inviteByMail(lead.ctx, { addresses: [anAddress()], role: 'member', functions: [] })).sent).toHaveLength(1)
    const tomorrow = { ...admin.ctx, now: () => new Date(Date.now() + 25 * 60 * 60_000) }
    expect((await inviteByMail(tomorrow, { addresses: [anAddress()], role: 'member', functions: [] })).sent).toHaveLength(1)
  })

  it('lets a lead invite members and guests only, and a member nobody', async () => {
    const { workspace } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const input = { addresses: [anAddress()], functions: [] }
    await expect(inviteByMail(lead.ctx, { ...input, role: 'member' })).resolves.toBeDefined()
    await expect(inviteByMail(lead.ctx, { ...input, role: 'lead' })).rejects.toMatchObject({ code: 'forbidden' })
    const dana = await aMember(workspace)
    await expect(inviteByMail(dana.ctx, { ...input, role: 'guest' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('does not take a context of another workspace for its own', async () => {
    const { workspace } = await aWorkspace()
    const { admin } = await aWorkspace()
    const strange = { ...admin.ctx, actor: { ...admin.ctx.actor, workspaceId: workspace.id } }
    const attempt = inviteByMail(strange, { addresses: [anAddress()], role: 'member', functions: [] })
    await expect(attempt).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leaves one open invitation when two people invite the same address at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const input = { addresses: [anAddress()], role: 'member' as const, functions: [] }
    const results = await race(
      holdingPeople(workspace),
      () => inviteByMail(admin.ctx, input),
      () => inviteByMail(lead.ctx, input),
    )
    expect(outcomes(results)).toEqual(['won', 'won'])
    expect(await listInvitations(admin.ctx)).toHaveLength(1)
  })
})
