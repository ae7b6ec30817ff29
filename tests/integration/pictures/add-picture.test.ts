import { describe, expect, it, onTestFinished } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { addPicture } from '@/lib/server/pictures/add-picture'
import { checkMayAdd } from '@/lib/server/pictures/check-may-add'
import { usedByPictures } from '@/lib/server/pictures/keep-picture'
import { deleteProposal } from '@/lib/server/proposals/delete-proposal'
import { aMember, approvedProposal, aWorkspace, draftProposal, named, proposalInReview } from '@/prisma/factories'
import { aNoisyPng, aPng } from '@/tests/support/pictures'
import { outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  const proposal = await draftProposal(dana)
  return { workspace, admin, dana, proposal, input: { proposalId: proposal.id, bytes: await aPng() } }
}

/** For this test alone. */
function setQuota(bytes: number): void {
  const before = env().pictureQuota
  env().pictureQuota = bytes
  onTestFinished(() => {
    env().pictureQuota = before
  })
}

describe('adding a picture', () => {
  it('keeps it, and writes down who added it', async () => {
    const { workspace, dana, proposal, input } = await setting()
    const kept = await addPicture(dana.ctx, input)
    expect(kept).toEqual({ pictureId: expect.any(String), width: 8, height: 6 })
    const row = await db.picture.findUniqueOrThrow({ where: { id: kept.pictureId } })
    expect(row).toMatchObject({
      ...{ workspaceId: workspace.id, proposalId: proposal.id, type: 'image/png', width: 8, height: 6 },
      ...{ size: row.data.length, addedById: dana.person.id, placedAt: null },
    })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'picture.added',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, pictureId: kept.pictureId, type: 'image/png', bytes: row.size, copyOf: null },
    })
    expect(await usedByPictures(db, workspace.id)).toBe(row.size)
  })

  it('is for whoever may write the text, in the states in which it may be written', async () => {
    const { workspace, admin, dana, proposal, input } = await setting()
    const [tom, priya, lucy] = await Promise.all([aMember(workspace), aMember(workspace), aMember(workspace)])
    await named(proposal, tom, 'coauthor')
    await named(proposal, priya, 'reviewer')
    await expect(addPicture(tom.ctx, input)).resolves.toBeTruthy()
    for (const { ctx } of [admin, priya, lucy]) {
      await expect(checkMayAdd(ctx, proposal.id)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(addPicture(ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const inReview = await proposalInReview(dana)
    await expect(addPicture(dana.ctx, { ...input, proposalId: inReview.id })).resolves.toBeTruthy()
    const cleared = await approvedProposal(dana)
    await expect(addPicture(dana.ctx, { ...input, proposalId: cleared.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace', async () => {
    const { proposal, input } = await setting()
    const { admin: stranger } = await aWorkspace()
    await expect(checkMayAdd(stranger.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(addPicture(stranger.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
    expect(await db.picture.count({ where: { proposalId: proposal.id } })).toBe(0)
  })

  it('takes no more than the workspace has room for, and says so', async () => {
    const { workspace, dana, proposal } = await setting()
    setQuota(200_000)
    await addPicture(dana.ctx, { proposalId: proposal.id, bytes: await aNoisyPng(120_000) })
    const events = await countEvents(workspace.id)
    const second = addPicture(dana.ctx, { proposalId: proposal.id, bytes: await aNoisyPng(120_000) })
    await expect(second).rejects.toMatchObject({ code: 'limit', message: /no room for this picture: \d+ KB of 196 KB are used/ })
    expect(await countEvents(workspace.id)).toBe(events)
  })

  it('lets one of two people have the last room when both add at once, in whichever proposal', async () => {
    const { workspace, admin, dana, proposal } = await setting()
    const other = await draftProposal(admin)
    const bytes = await aNoisyPng(120_000)
    setQuota(200_000)
    const room = `pictures:${workspace.id}`
    const results = await race(
      { sql: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [room] },
      () => addPicture(dana.ctx, { proposalId: proposal.id, bytes }),
      () => addPicture(admin.ctx, { proposalId: other.id, bytes }),
    )
    expect(outcomes(results)).toEqual(['limit', 'won'])
    expect(await usedByPictures(db, workspace.id)).toBeLessThanOrEqual(200_000)
  })

  it('waits for nobody who holds the people of the workspace, as whoever judges the proposal does', async () => {
    const { workspace, dana, input } = await setting()
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM workspace WHERE id = ${workspace.id}::uuid FOR SHARE`
      await addPicture(dana.ctx, input)
    })
    expect(await usedByPictures(db, workspace.id)).toBeGreaterThan(0)
  })

  it('does not count what another workspace has', async () => {
    const [one, other] = [await setting(), await setting()]
    const bytes = await aNoisyPng(120_000)
    setQuota(200_000)
    await addPicture(one.dana.ctx, { proposalId: one.proposal.id, bytes })
    await expect(addPicture(other.dana.ctx, { proposalId: other.proposal.id, bytes })).resolves.toBeTruthy()
  })

  it('drops uploads that no text took in within a month, and no others', async () => {
    const { workspace, dana, input } = await setting()
    const [forgotten, placed, recent] = await Promise.all([1, 2, 3].map(() => addPicture(dana.ctx, input)))
    const longAgo = new Date(Date.now() - 31 * DAY_MS)
    await db.picture.updateMany({
      where: { id: { in: [forgotten, placed].map((one) => one?.pictureId as string) } },
      data: { addedAt: longAgo },
    })
    await db.picture.update({ where: { id: placed?.pictureId as string }, data: { placedAt: longAgo } })
    const last = await addPicture(dana.ctx, input)
    const left = await db.picture.findMany({ where: { workspaceId: workspace.id }, select: { id: true } })
    expect(left.map(({ id }) => id).sort()).toEqual([placed, recent, last].map((one) => one?.pictureId).sort())
    const dropped = await db.auditEvent.findFirstOrThrow({ where: { workspaceId: workspace.id, action: 'picture.dropped' } })
    expect(dropped).toMatchObject({ actorId: null, data: { pictureIds: [forgotten?.pictureId] } })
  })
})

describe('an upload that was forgotten for a month', () => {
  it('stays, and is in no entry, where a text takes it in at the moment at which it would go', async () => {
    const { workspace, dana, input } = await setting()
    const [forgotten, taken] = [await addPicture(dana.ctx, input), await addPicture(dana.ctx, input)].map((one) => one.pictureId)
    await db.picture.updateMany({ where: { workspaceId: workspace.id }, data: { addedAt: new Date(Date.now() - 31 * DAY_MS) } })
    const taking = { sql: 'UPDATE picture SET placed_at = now() WHERE id = $1::uuid', values: [taken] }
    expect(outcomes(await race<unknown>(taking, () => addPicture(dana.ctx, input)))).toEqual(['won'])
    const dropped = await db.auditEvent.findFirstOrThrow({ where: { workspaceId: workspace.id, action: 'picture.dropped' } })
    expect(dropped.data).toEqual({ pictureIds: [forgotten] })
    expect(await db.picture.count({ where: { id: taken } })).toBe(1)
  })
})

describe('a picture that is kept', () => {
  it('goes with its draft', async () => {
    const { dana, proposal, input } = await setting()
    const { pictureId } = await addPicture(dana.ctx, input)
    await db.picture.update({ where: { id: pictureId }, data: { placedAt: new Date() } })
    await deleteProposal(dana.ctx, { proposalId: proposal.id })
    expect(await db.picture.count({ where: { id: pictureId } })).toBe(0)
  })

  it('is never changed, nor deleted once a text took it in: the database itself refuses', async () => {
    const { dana, input } = await setting()
    const where = { id: (await addPicture(dana.ctx, input)).pictureId }
    await expect(db.picture.update({ where, data: { data: new Uint8Array([1]), size: 1 } })).rejects.toThrow(/never changed/)
    await expect(db.picture.update({ where, data: { type: 'image/gif' } })).rejects.toThrow(/never changed/)
    await db.picture.update({ where, data: { placedAt: new Date() } })
    await expect(db.picture.update({ where, data: { placedAt: null } })).rejects.toThrow(/never changed/)
    await expect(db.picture.delete({ where })).rejects.toThrow(/stays with its proposal/)
  })
})
