import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { changeRole } from '@/lib/server/people/change-role'
import { findInvitation } from '@/lib/server/people/find-invitation'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { aDraft, aMember, aWorkspace } from '@/prisma/factories'
import { tokenIn } from '@/tests/support/invited'
import { holdingPeople, outcomes, race } from '@/tests/support/race'
import { closedRoomsOf, countEvents, lastEvent } from '@/tests/support/trail'

const roleOf = async (workspaceId: string, personId: string) =>
  (await db.membership.findUniqueOrThrow({ where: { workspaceId_personId: { workspaceId, personId } } })).role

describe('changing a role', () => {
  it('changes it, closes the live connections, and writes down who did', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    await changeRole(admin.ctx, { personId: dana.person.id, role: 'lead' })
    expect(await roleOf(workspace.id, dana.person.id)).toBe('lead')
    expect(await closedRoomsOf(workspace.id, dana.person.id)).toBe(1)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'member.role_changed',
      actorId: admin.person.id,
      data: { personId: dana.person.id, from: 'member', to: 'lead' },
    })
  })

  it('withdraws what they sent and could not send any more', async () => {
    const { workspace, admin } = await aWorkspace()
    const mallory = await aMember(workspace, 'admin')
    const strong = await inviteByLink(mallory.ctx, { role: 'admin', functions: [], days: 90 })
    const weak = await inviteByLink(mallory.ctx, { role: 'member', functions: [], days: 90 })
    const stateOf = async ({ link }: { link: string }) => (await findInvitation(admin.ctx, tokenIn(link)))?.state
    await changeRole(admin.ctx, { personId: mallory.person.id, role: 'lead' })
    expect([await stateOf(strong), await stateOf(weak)]).toEqual(['withdrawn', 'open'])
    await changeRole(admin.ctx, { personId: mallory.person.id, role: 'member' })
    expect(await stateOf(weak)).toBe('withdrawn')
  })

  it('writes nothing when the role stays', async () => {
    const { workspace, admin } = await aWorkspace()
    await changeRole(admin.ctx, { personId: admin.person.id, role: 'admin' })
    expect(await countEvents(workspace.id)).toBe(0)
  })

  it.each(['lead', 'member', 'guest'] as const)('refuses a %s', async (role) => {
    const { workspace, admin } = await aWorkspace()
    const somebody = await aMember(workspace, role)
    const attempt = changeRole(somebody.ctx, { personId: admin.person.id, role: 'member' })
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('does not find a member of another workspace', async () => {
    const { admin } = await aWorkspace()
    const elsewhere = await aWorkspace()
    const attempt = changeRole(admin.ctx, { personId: elsewhere.admin.person.id, role: 'member' })
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  })

  it('keeps the last admin, and makes no guest of an owner', async () => {
    const { workspace, admin } = await aWorkspace()
    await expect(changeRole(admin.ctx, { personId: admin.person.id, role: 'lead' })).rejects.toMatchObject({ code: 'conflict' })
    const dana = await aMember(workspace)
    await aDraft(dana)
    await expect(changeRole(admin.ctx, { personId: dana.person.id, role: 'guest' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('lets one of two admins win who demote each other at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const results = await race(
      holdingPeople(workspace),
      () => changeRole(admin.ctx, { personId: other.person.id, role: 'member' }),
      () => changeRole(other.ctx, { personId: admin.person.id, role: 'member' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.membership.count({ where: { workspaceId: workspace.id, role: 'admin' } })).toBe(1)
    expect(await countEvents(workspace.id)).toBe(1)
  })

  it('lets one of two admins win who step down at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const results = await race(
      holdingPeople(workspace),
      () => changeRole(admin.ctx, { personId: admin.person.id, role: 'member' }),
      () => changeRole(other.ctx, { personId: other.person.id, role: 'member' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})
