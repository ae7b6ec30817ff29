import { describe, expect, it } from 'vitest'
import { getSetup } from '@/lib/server/people/get-setup'
import { hideSetup } from '@/lib/server/people/hide-setup'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { aDraft, aMember, aTeam, aWorkspace } from '@/prisma/factories'
import { anAddress } from '@/tests/support/invited'

describe('what is left to set up', () => {
  it('follows from what is there', async () => {
    const { workspace, admin } = await aWorkspace()
    const nothing = { company: 'alone', hasProposal: false, hasTeam: false, hasMail: false, isDone: false, isHidden: false }
    expect(await getSetup(admin.ctx)).toEqual(nothing)
    await inviteByMail(admin.ctx, { addresses: [anAddress()], role: 'member', functions: [] })
    expect(await getSetup(admin.ctx)).toMatchObject({ company: 'invited' })
    const lead = await aMember(workspace, 'lead')
    await aTeam(workspace, { archivedAt: new Date() })
    expect(await getSetup(lead.ctx)).toMatchObject({ company: 'together', hasTeam: false, hasMail: null, isDone: false })
    await aTeam(workspace)
    await aDraft(admin)
    expect(await getSetup(lead.ctx)).toMatchObject({ hasProposal: true, hasTeam: true, isDone: true })
    expect(await getSetup(admin.ctx)).toMatchObject({ hasMail: false, isDone: false })
  })

  it('is nothing to whoever cannot set it up', async () => {
    const { workspace } = await aWorkspace()
    for (const role of ['member', 'guest'] as const)
      expect(await getSetup((await aMember(workspace, role)).ctx)).toMatchObject({ isDone: true })
  })

  it('is put away by each for themselves, and taken out again', async () => {
    const { workspace, admin } = await aWorkspace()
    const lead = await aMember(workspace, 'lead')
    await hideSetup(admin.ctx, { hidden: true })
    expect((await getSetup(admin.ctx)).isHidden).toBe(true)
    expect((await getSetup(lead.ctx)).isHidden).toBe(false)
    await hideSetup(admin.ctx, { hidden: false })
    expect((await getSetup(admin.ctx)).isHidden).toBe(false)
  })
})
