import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { changeRole } from '@/lib/server/people/change-role'
import { addTeamMember } from '@/lib/server/people/change-team-members'
import { findInvitation } from '@/lib/server/people/find-invitation'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { listMembers } from '@/lib/server/people/list-members'
import { leaveWorkspace, removeMember } from '@/lib/server/people/remove-member'
import { aDraft, aMember, aTeam, aWorkspace, named } from '@/prisma/factories'
import { invited, tokenIn } from '@/tests/support/invited'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { closedRoomsOf, lastEvent } from '@/tests/support/trail'

describe('removing a member', () => {
  it('ends the membership with its teams and relations, and writes down who did', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const team = await aTeam(workspace)
    await addTeamMember(admin.ctx, { teamId: team.id, personId: dana.person.id })
    const proposal = await aDraft(admin, { visibility: 'named' })
    await named(proposal, dana, 'coauthor')
    await named(proposal, dana, 'reviewer')
    await removeMember(admin.ctx, { personId: dana.person.id })

    const { members, left } = await listMembers(admin.ctx)
    expect(members.map((row) => row.person.id)).toEqual([admin.person.id])
    expect(left.map((row) => row.person.id)).toEqual([dana.person.id])
    expect(await db.teamMember.count({ where: { personId: dana.person.id } })).toBe(0)
    expect(await db.proposalPerson.count({ where: { personId: dana.person.id } })).toBe(0)
    expect(await closedRoomsOf(workspace.id, dana.person.id)).toBe(1)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'member.removed',
      actorId: admin.person.id,
      data: { personId: dana.person.id },
    })
  })

  it('withdraws every invitation by which they could come back, and no other', async () => {
    const { workspace, admin } = await aWorkspace()
    const mallory = await aMember(workspace, 'admin')
    const own = await inviteByLink(mallory.ctx, { role: 'admin', functions: [], days: 90 })
    const { token: toAnother } = await invited(mallory)
    const guest = await aMember(workspace, 'guest')
    const { token: toGuest } = await invited(admin, { email: guest.person.email })
    const { token: kept } = await invited(admin)
    await removeMember(admin.ctx, { personId: mallory.person.id })
    await removeMember(admin.ctx, { personId: guest.person.id })
    for (const token of [tokenIn(own.link), toAnother, toGuest]) {
      expect(await findInvitation(admin.ctx, token)).toMatchObject({ state: 'withdrawn' })
    }
    expect(await findInvitation(admin.ctx, kept)).toMatchObject({ state: 'open' })
    const events = await db.auditEvent.findMany({ where: { workspaceId: workspace.id, action: 'invitation.withdrawn' } })
    expect(events).toHaveLength(3)
  })

  it('withdraws the links for many that others made, when asked to, and never when somebody leaves', async () => {
    const { workspace, admin } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const [tom, dana, lucy] = [await aMember(workspace), await aMember(workspace), await aMember(workspace)]
    const { link } = await inviteByLink(lead.ctx, { role: 'member', functions: [], days: 90 })
    const { token: byMail } = await invited(admin)
    const stateOf = async (token: string) => (await findInvitation(admin.ctx, token))?.state
    await removeMember(admin.ctx, { personId: tom.person.id })
    await removeMember(lucy.ctx, { personId: lucy.person.id, withdrawLinks: true })
    expect(await stateOf(tokenIn(link))).toBe('open')
    await removeMember(admin.ctx, { personId: dana.person.id, withdrawLinks: true })
    expect(await stateOf(tokenIn(link))).toBe('withdrawn')
    expect(await stateOf(byMail)).toBe('open')
    const events = await db.auditEvent.count({ where: { workspaceId: workspace.id, action: 'invitation.withdrawn' } })
    expect(events).toBe(1)
  })

  it('lets everybody leave but the last admin and an owner of proposals', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const tom = await aMember(workspace)
    await aDraft(tom)
    await leaveWorkspace(dana.ctx)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'member.left', actorId: dana.person.id })
    await expect(leaveWorkspace(admin.ctx)).rejects.toMatchObject({ code: 'conflict', message: /last admin/ })
    await expect(leaveWorkspace(tom.ctx)).rejects.toMatchObject({ code: 'conflict', message: /own a proposal/ })
  })

  it('refuses a lead', async () => {
    const { workspace } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const dana = await aMember(workspace)
    await expect(removeMember(lead.ctx, { personId: dana.person.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('does not find a member of another workspace, nor one who left', async () => {
    const { workspace, admin } = await aWorkspace()
    const elsewhere = await aWorkspace()
    await expect(removeMember(admin.ctx, { personId: elsewhere.admin.person.id })).rejects.toMatchObject({ code: 'not_found' })
    const dana = await aMember(workspace)
    await leaveWorkspace(dana.ctx)
    await expect(removeMember(admin.ctx, { personId: dana.person.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('keeps an admin when one leaves and the other steps down at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const results = await race(
      holdingPeople(workspace),
      () => leaveWorkspace(admin.ctx),
      () => changeRole(other.ctx, { personId: other.person.id, role: 'member' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.membership.count({ where: { workspaceId: workspace.id, role: 'admin', leftAt: null } })).toBe(1)
  })
})
