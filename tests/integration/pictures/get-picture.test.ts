import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { addPicture } from '@/lib/server/pictures/add-picture'
import { copyPicture } from '@/lib/server/pictures/copy-picture'
import { getPicture } from '@/lib/server/pictures/get-picture'
import { proposalContext } from '@/lib/server/proposals/proposal-context'
import { aMember, aWorkspace, draftProposal, joined, named } from '@/prisma/factories'
import { cookieOf } from '@/tests/support/collab-server'
import { aPng } from '@/tests/support/pictures'
import { lastEvent } from '@/tests/support/trail'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  const proposal = await draftProposal(dana, { visibility: 'named' })
  const { pictureId } = await addPicture(dana.ctx, { proposalId: proposal.id, bytes: await aPng() })
  return { workspace, admin, dana, proposal, picture: { proposalId: proposal.id, pictureId } }
}

const headersOf = async ({ person }: { person: { id: string } }) => new Headers({ cookie: (await cookieOf(person)).cookie })

describe('seeing a picture', () => {
  it('is for whoever may read the proposal, and the others find nothing', async () => {
    const { workspace, admin, dana, proposal, picture } = await setting()
    const [tom, priya, lucy, outsider] = [
      await aMember(workspace),
      await aMember(workspace),
      await aMember(workspace),
      await aMember(workspace),
    ]
    const guest = await aMember(workspace, 'guest')
    await named(proposal, tom, 'coauthor')
    await named(proposal, priya, 'reviewer')
    await named(proposal, lucy, 'reader')
    await named(proposal, guest, 'reader')
    for (const somebody of [dana, admin, tom, priya, lucy, guest]) {
      const ctx = await proposalContext(await headersOf(somebody), proposal.id)
      expect(await getPicture(ctx, picture)).toMatchObject({ type: 'image/png', width: 8, height: 6 })
    }
    for (const somebody of [outsider, (await aWorkspace()).admin]) {
      await expect(proposalContext(await headersOf(somebody), proposal.id)).rejects.toMatchObject({ code: 'not_found' })
      await expect(getPicture(somebody.ctx, picture)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(proposalContext(new Headers(), proposal.id)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  it('does not lead to the picture of another proposal, to one that is not there, or to what is no id', async () => {
    const { dana, proposal, picture } = await setting()
    const other = await draftProposal(dana)
    for (const wrong of [
      { proposalId: other.id, pictureId: picture.pictureId },
      { proposalId: proposal.id, pictureId: randomUUID() },
      { proposalId: proposal.id, pictureId: "'; DROP TABLE picture" },
    ])
      await expect(getPicture(dana.ctx, wrong)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('does not depend on the workspace that is open in the tab', async () => {
    const { admin, picture } = await setting()
    const further = await aWorkspace()
    await joined(admin.person, further.workspace)
    const ctx = await proposalContext(await headersOf(admin), picture.proposalId)
    expect(ctx.actor.workspaceId).toBe(admin.ctx.actor.workspaceId)
  })
})

describe('copying a picture into another proposal', () => {
  it('keeps it a second time, also from another workspace, and writes it down', async () => {
    const { dana, picture } = await setting()
    const further = await aWorkspace()
    const there = await joined(dana.person, further.workspace)
    const target = await draftProposal(there)
    const copy = await copyPicture(there.ctx, dana.ctx, { proposalId: target.id, from: picture })
    expect(copy.pictureId).not.toBe(picture.pictureId)
    const rows = await db.picture.findMany({ where: { id: { in: [copy.pictureId, picture.pictureId] } } })
    expect(rows[0]?.data).toEqual(rows[1]?.data)
    expect(await lastEvent(further.workspace.id)).toMatchObject({
      action: 'picture.added',
      data: { proposalId: target.id, pictureId: copy.pictureId, copyOf: picture.pictureId },
    })
  })

  it('is refused to who may not read the one, or not write the other', async () => {
    const { workspace, dana, picture } = await setting()
    const tom = await aMember(workspace)
    const own = await draftProposal(tom)
    await expect(copyPicture(tom.ctx, tom.ctx, { proposalId: own.id, from: picture })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(copyPicture(dana.ctx, dana.ctx, { proposalId: own.id, from: picture })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await db.picture.count({ where: { proposalId: own.id } })).toBe(0)
  })
})
