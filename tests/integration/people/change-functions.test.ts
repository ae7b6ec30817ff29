import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { changeFunctions } from '@/lib/server/people/change-functions'
import { changeRole } from '@/lib/server/people/change-role'
import { aMember, aWorkspace } from '@/prisma/factories'
import { outcomes, race } from '@/tests/support/race'
import { closedRoomsOf, lastEvent } from '@/tests/support/trail'

describe('changing functions', () => {
  it('changes them and writes down who did', async () => {
    const { workspace, admin } = await aWorkspace()
    const elena = await aMember(workspace)
    await changeFunctions(admin.ctx, { personId: elena.person.id, functions: ['Clinical safety', 'Legal'] })
    const member = await db.membership.findFirstOrThrow({ where: { personId: elena.person.id } })
    expect(member.functions).toEqual(['Clinical safety', 'Legal'])
    expect(await closedRoomsOf(workspace.id, elena.person.id)).toBe(1)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'member.functions_changed',
      actorId: admin.person.id,
      data: { personId: elena.person.id, from: [], to: ['Clinical safety', 'Legal'] },
    })
  })

  it('refuses a lead', async () => {
    const { workspace } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    const attempt = changeFunctions(lead.ctx, { personId: lead.person.id, functions: ['Legal'] })
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('does not find a member of another workspace', async () => {
    const { admin } = await aWorkspace()
    const elsewhere = await aWorkspace()
    const attempt = changeFunctions(admin.ctx, { personId: elsewhere.admin.person.id, functions: [] })
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is a conflict for an admin who is demoted in the same moment, or comes before it', async () => {
    const { workspace, admin } = await aWorkspace()
    const other = await aMember(workspace, 'admin')
    const hold = {
      sql: `UPDATE membership SET role = 'member' WHERE workspace_id = $1::uuid AND person_id = $2 AND EXISTS
            (SELECT 1 FROM workspace WHERE id = $1::uuid FOR NO KEY UPDATE)`,
      values: [workspace.id, other.person.id],
    }
    const results = await race(
      hold,
      () => changeFunctions(other.ctx, { personId: admin.person.id, functions: ['Legal'] }),
      () => changeRole(admin.ctx, { personId: other.person.id, role: 'lead' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})
