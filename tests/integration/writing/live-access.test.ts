import { describe, expect, it } from 'vitest'
import { auth } from '@/lib/server/auth'
import { db } from '@/lib/server/db'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { getLiveAccess } from '@/lib/server/writing/get-live-access'
import { aMember, aWorkspace, draftProposal, joined, named } from '@/prisma/factories'
import { aPersonWithPassword, PASSWORD } from '@/tests/support/signed-in'

/** The headers of a live connection from a browser in which this person has signed in. */
async function comesAs(person: { email: string }): Promise<Headers> {
  const body = { email: person.email, password: PASSWORD }
  const { headers } = await auth.api.signInEmail({ body, returnHeaders: true })
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return new Headers({ cookie })
}

describe('coming to a live document', () => {
  it('knows the person by their session, never by what the client says', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aPersonWithPassword('Dana Okafor')
    await joined(dana, workspace)
    const proposal = await draftProposal(admin)
    const headers = await comesAs(dana)
    const access = await getLiveAccess(headers, proposal.id)
    const session = await db.session.findFirstOrThrow({ where: { personId: dana.id } })
    expect(access).toEqual({
      personId: dana.id,
      name: 'Dana Okafor',
      initials: 'DO',
      colour: expect.stringMatching(/^p[1-6]$/),
      sessionId: session.id,
      workspaceId: workspace.id,
      canWrite: false,
    })
    await named(proposal, { person: dana }, 'coauthor')
    expect(await getLiveAccess(headers, proposal.id)).toMatchObject({ canWrite: true })
    await archiveProposal(admin.ctx, { proposalId: proposal.id })
    expect(await getLiveAccess(headers, proposal.id)).toMatchObject({ canWrite: false })
  })

  it('turns away who is signed out, whose session ended, and whose account is gone', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aPersonWithPassword()
    await joined(dana, workspace)
    const proposal = await draftProposal(admin)
    expect(await getLiveAccess(new Headers(), proposal.id)).toBe('signed-out')
    expect(await getLiveAccess(new Headers({ cookie: 'dateline.session_token=forged.forged' }), proposal.id)).toBe('signed-out')
    const headers = await comesAs(dana)
    await db.person.update({ where: { id: dana.id }, data: { deletedAt: new Date() } })
    expect(await getLiveAccess(headers, proposal.id)).toBe('signed-out')
    await db.person.update({ where: { id: dana.id }, data: { deletedAt: null } })
    expect(await getLiveAccess(headers, proposal.id)).toMatchObject({ personId: dana.id })
    await db.session.deleteMany({ where: { personId: dana.id } })
    expect(await getLiveAccess(headers, proposal.id)).toBe('signed-out')
  })

  it('finds nothing of another workspace, nothing unshared, and nothing that is not there', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aPersonWithPassword()
    await joined(dana, workspace)
    const headers = await comesAs(dana)
    const elsewhere = await draftProposal((await aWorkspace()).admin)
    const closed = await draftProposal(admin, { visibility: 'named' })
    for (const id of [elsewhere.id, closed.id, '0198a0d4-0000-7000-8000-000000000001', 'garbage']) {
      expect(await getLiveAccess(headers, id)).toBe('not-found')
    }
  })

  it('opens the proposal in its own workspace, whichever one the tab shows', async () => {
    const here = await aWorkspace()
    const there = await aWorkspace()
    const dana = await aPersonWithPassword()
    await joined(dana, here.workspace, 'admin')
    await joined(dana, there.workspace, 'guest')
    const proposal = await draftProposal(there.admin)
    const headers = await comesAs(dana)
    expect(await getLiveAccess(headers, proposal.id)).toBe('not-found')
    await named(proposal, { person: dana }, 'reader')
    expect(await getLiveAccess(headers, proposal.id)).toMatchObject({ workspaceId: there.workspace.id, canWrite: false })
  })

  it('lets nobody in who left the workspace', async () => {
    const { workspace } = await aWorkspace()
    const owner = await aMember(workspace)
    const dana = await aPersonWithPassword()
    await joined(dana, workspace)
    const proposal = await draftProposal(owner)
    const headers = await comesAs(dana)
    await db.membership.updateMany({ where: { personId: dana.id }, data: { leftAt: new Date() } })
    expect(await getLiveAccess(headers, proposal.id)).toBe('not-found')
  })
})
