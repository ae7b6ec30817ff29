import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { findInvitation } from '@/lib/server/people/find-invitation'
import { listInvitations } from '@/lib/server/people/list-invitations'
import { sendInvitationAgain } from '@/lib/server/people/send-invitation-again'
import { withdrawInvitation } from '@/lib/server/people/withdraw-invitation'
import { aMember, aPerson, aWorkspace, joined } from '@/prisma/factories'
import { invited, tokenIn } from '@/tests/support/invited'
import { sendAll } from '@/tests/support/orders'
import { outcomes, race } from '@/tests/support/race'
import { lastEvent, mailsTo } from '@/tests/support/trail'

describe('withdrawing and sending again', () => {
  it('sends a new link, and the old one opens nothing', async () => {
    const { workspace, admin } = await aWorkspace()
    const { email, token, invitationId } = await invited(admin)
    await sendInvitationAgain(admin.ctx, { invitationId })
    const again = tokenIn((await mailsTo(email)).at(-1)?.text ?? '')
    expect(again).not.toBe(token)
    expect(await findInvitation(admin.ctx, token)).toBeNull()
    expect((await findInvitation(admin.ctx, again))?.state).toBe('open')
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'invitation.sent_again', data: { invitationId } })
    await withdrawInvitation(admin.ctx, { invitationId })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'invitation.withdrawn', data: { invitationId } })
    await expect(sendInvitationAgain(admin.ctx, { invitationId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keeps a mail back whose link was replaced or withdrawn before it could go', async () => {
    const { admin } = await aWorkspace()
    const { email, token, invitationId } = await invited(admin)
    const reader = { id: 'nobody', email }
    expect((await sendAll(reader)).map(({ text }) => tokenIn(text))).toEqual([token])
    await sendInvitationAgain(admin.ctx, { invitationId })
    const again = tokenIn((await mailsTo(email)).at(-1)?.text ?? '')
    expect((await sendAll(reader)).map(({ text }) => tokenIn(text))).toEqual([again])
    await withdrawInvitation(admin.ctx, { invitationId })
    expect(await sendAll(reader)).toEqual([])
  })

  it('is for who sent it, and for whoever could have', async () => {
    const { workspace, admin } = await aWorkspace()
    const { invitationId } = await invited(admin)
    const dana = await aMember(workspace)
    await expect(withdrawInvitation(dana.ctx, { invitationId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(sendInvitationAgain(dana.ctx, { invitationId })).rejects.toMatchObject({ code: 'forbidden' })
    const lead = await aMember(workspace, 'lead')
    await expect(withdrawInvitation(lead.ctx, { invitationId })).resolves.toBeUndefined()
  })

  it('is not for who could send it once', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const { invitationId } = await invited(admin)
    await db.invitation.update({ where: { id: invitationId }, data: { invitedById: dana.person.id } })
    await expect(sendInvitationAgain(dana.ctx, { invitationId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdrawInvitation(dana.ctx, { invitationId })).resolves.toBeUndefined()
  })

  it('is not found from another workspace', async () => {
    const { invitationId } = await invited((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(withdrawInvitation(admin.ctx, { invitationId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(sendInvitationAgain(admin.ctx, { invitationId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two win when it is sent again twice at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const { invitationId } = await invited(admin)
    const hold = { sql: 'SELECT 1 FROM invitation WHERE id = $1::uuid FOR UPDATE', values: [invitationId] }
    const results = await race(
      hold,
      () => sendInvitationAgain(admin.ctx, { invitationId }),
      () => sendInvitationAgain(lead.ctx, { invitationId }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })

  it('shows a guest no list', async () => {
    const { workspace } = await aWorkspace()
    const guest = await joined(await aPerson(), workspace, 'guest')
    await expect(listInvitations(guest.ctx)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
