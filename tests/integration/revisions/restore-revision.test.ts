import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalContent } from '@/lib/editor/canonical'
import { readContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import type { RestoreOrder } from '@/lib/server/outbox'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { listRevisions } from '@/lib/server/revisions/list-revisions'
import { restoreRevision } from '@/lib/server/revisions/restore-revision'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, approvedProposal, aWorkspace } from '@/prisma/factories'
import { type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { seeded } from '@/tests/support/collab-typist'
import { sampleContent } from '@/tests/support/editor-content'
import { killedOnOrder } from '@/tests/support/killed-on-order'
import { typeHeadline } from '@/tests/support/live-edits'
import { countEvents, lastEvent } from '@/tests/support/trail'
import { committed, twoWriters, type } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live?.stop())

/** Revision 1 as it began; then the headline was changed, and nothing of that was kept by hand. */
async function setting() {
  const writers = await twoWriters(live)
  const { dana, priya, proposal } = writers
  await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'First full draft' })
  await typeHeadline(proposal, priya.person, 'Something else altogether')
  return { ...writers, input: { proposalId: proposal.id, number: 1, part: null } }
}

function ordersOf(proposalId: string) {
  return db.outbox.findMany({ where: { kind: 'document.restore', payload: { path: ['proposalId'], equals: proposalId } } })
}

/** As the worker of the outbox would carry it out. */
async function carryOut(proposalId: string): Promise<void> {
  for (const { id, payload } of await ordersOf(proposalId)) await live.collab.restore(payload as RestoreOrder, id)
}

const textOf = async (proposal: { id: string }) => canonicalContent(readContent(await committed(proposal)))

describe('restoring a revision', () => {
  it('keeps what stands there, brings the old text back, and keeps that too; everything is on record', async () => {
    const { workspace, dana, proposal, input } = await setting()
    expect(await restoreRevision(dana.ctx, input, 0)).toEqual({ number: null })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'revision.restore_asked', actorId: dana.person.id })
    await carryOut(proposal.id)
    expect(await textOf(proposal)).toBe(canonicalContent(sampleContent()))
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    expect(rows.map(({ number, kind, title }) => [number, kind, title])).toEqual([
      [3, 'restored', 'Revision 1 restored'],
      [2, 'before_restore', ''],
      [1, 'manual', 'First full draft'],
    ])
    expect((await getRevision(dana.ctx, proposal.id, 2)).content.sections.headline).toBe('Something else altogether')
    expect((await getRevision(dana.ctx, proposal.id, 3)).hash).toBe((await getRevision(dana.ctx, proposal.id, 1)).hash)
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'revision.restored',
      data: { number: 1, part: null, revision: 3 },
    })
    expect(
      await db.outbox.count({ where: { kind: 'document.restore', payload: { path: ['proposalId'], equals: proposal.id } } }),
    ).toBe(0)
  })

  it('is taken back by restoring what stood there before', async () => {
    const { dana, proposal, input } = await setting()
    const before = await textOf(proposal)
    await restoreRevision(dana.ctx, input, 0)
    await carryOut(proposal.id)
    await restoreRevision(dana.ctx, { ...input, number: 2 }, 0)
    await carryOut(proposal.id)
    expect(await textOf(proposal)).toBe(before)
    expect((await listRevisions(dana.ctx, proposal.id)).rows[0]).toMatchObject({ number: 4, kind: 'restored' })
  })

  it('brings one section back and leaves the others', async () => {
    const { dana, proposal, input, typist } = await setting()
    const tom = await typist(dana)
    await tom.until('saved')
    type('Dropped in: ', 's:problem')(tom.ydoc)
    await tom.until('saved')
    await restoreRevision(dana.ctx, { ...input, part: 'headline' }, 0)
    await carryOut(proposal.id)
    tom.destroy()
    const now = readContent(await committed(proposal))
    expect(now.sections.headline).toBe(sampleContent().sections.headline)
    expect(JSON.stringify(now.sections.problem)).toContain('Dropped in: ')
    expect((await listRevisions(dana.ctx, proposal.id)).rows[0]?.title).toBe('Headline as in revision 1')
  })

  it('is done for a lead who does not write there; from then on they are one of those who did', async () => {
    const { workspace, proposal, input } = await setting()
    const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
    await restoreRevision(elena.ctx, { ...input, part: 'headline' }, 0)
    await carryOut(proposal.id)
    const { rows } = await listRevisions(elena.ctx, proposal.id)
    expect(rows[0]).toMatchObject({ number: 3, kind: 'restored', author: { name: 'Elena Petrova' } })
    const kept = await db.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId: proposal.id, number: 3 } } })
    expect(kept.contributors).toEqual({ headline: [elena.person.id] })
    const event = { action: 'revision.restored', actorId: elena.person.id }
    expect(await lastEvent(workspace.id)).toMatchObject({ ...event, data: { number: 1, part: 'headline', revision: 3 } })
  })

  it('goes on among three people who type, and loses nothing of theirs', async () => {
    const { dana, priya, proposal, input, typist } = await setting()
    const three = [await typist(dana), await typist(priya), await typist(priya)]
    for (const one of three) expect(await one.until('saved')).toBe(true)
    const stops = three.map((one, at) => one.type(seeded(7 + at), [2, 12]))
    for (let round = 0; round < 5; round++) {
      await restoreRevision(dana.ctx, input, 0).catch((error) => expect(error.code).toBe('conflict'))
      await carryOut(proposal.id)
    }
    for (const stop of stops) stop()
    for (const one of three) expect(await one.until('saved')).toBe(true)
    const now = await textOf(proposal)
    for (const one of three) expect(canonicalContent(readContent(one.ydoc))).toBe(now)
    for (const one of three) one.destroy()
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    const first = await getRevision(dana.ctx, proposal.id, 1)
    const restored = rows.filter(({ kind }) => kind === 'restored')
    expect(restored.length).toBeGreaterThan(1)
    for (const { number } of restored) {
      // Nobody's typing came between: what was kept is what was asked for, and right before it stands what was there.
      expect((await getRevision(dana.ctx, proposal.id, number)).hash).toBe(first.hash)
      expect(rows.find((row) => row.number === number - 1)?.kind).toBe('before_restore')
    }
  })

  it('is refused where the text reads like that already, to readers, and in a locked text', async () => {
    const { workspace, dana, proposal, input } = await setting()
    await typeHeadline(proposal, dana.person, sampleContent().sections.headline)
    await expect(restoreRevision(dana.ctx, input, 0)).rejects.toMatchObject({ code: 'conflict' })
    const tom = await aMember(workspace)
    const events = await countEvents(workspace.id)
    await expect(restoreRevision(tom.ctx, input, 0)).rejects.toMatchObject({ code: 'forbidden' })
    const cleared = await approvedProposal(dana)
    await expect(restoreRevision(dana.ctx, { ...input, proposalId: cleared.id }, 0)).rejects.toMatchObject({ code: 'conflict' })
    await expect(restoreRevision(dana.ctx, { ...input, number: 9 }, 0)).rejects.toMatchObject({ code: 'not_found' })
    await expect(restoreRevision((await aWorkspace()).admin.ctx, input, 0)).rejects.toMatchObject({ code: 'not_found' })
    expect(await countEvents(workspace.id)).toBe(events)
  })

  it('is dropped when whoever asked may not write there any more, and the trail says so', async () => {
    const { workspace, dana, priya, proposal, input } = await setting()
    const before = await textOf(proposal)
    await restoreRevision(priya.ctx, input, 0)
    await db.proposalPerson.deleteMany({ where: { proposalId: proposal.id, personId: priya.person.id } })
    await carryOut(proposal.id)
    expect(await textOf(proposal)).toBe(before)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'revision.restore_dropped', actorId: priya.person.id })
    expect((await listRevisions(dana.ctx, proposal.id)).total).toBe(1)
  })

  it.each(['before', 'during', 'after'] as const)(
    'leaves nothing or all when the server is killed %s it writes, and is finished by the next one',
    async (dieAt) => {
      const { dana, proposal, input } = await setting()
      const before = await textOf(proposal)
      await restoreRevision(dana.ctx, input, 0)
      const [order] = await ordersOf(proposal.id)
      await killedOnOrder(order?.id as bigint, dieAt)
      const after = canonicalContent(sampleContent())
      const left = await textOf(proposal)
      if (dieAt === 'before') expect(left).toBe(before)
      if (dieAt === 'after') expect(left).toBe(after)
      expect([before, after]).toContain(left)
      const [still] = await ordersOf(proposal.id)
      expect(JSON.stringify(still?.payload).includes('applied')).toBe(left === after)
      await carryOut(proposal.id)
      expect(await textOf(proposal)).toBe(after)
      const { rows } = await listRevisions(dana.ctx, proposal.id)
      expect(rows.map(({ kind }) => kind)).toEqual(['restored', 'before_restore', 'manual'])
      expect(await ordersOf(proposal.id)).toEqual([])
    },
  )

  it('is not done twice: an order that was applied before the server fell only keeps the result', async () => {
    const { dana, proposal, input } = await setting()
    await restoreRevision(dana.ctx, input, 0)
    const [order] = await db.outbox.findMany({
      where: { kind: 'document.restore', payload: { path: ['proposalId'], equals: proposal.id } },
    })
    const payload = order?.payload as RestoreOrder
    await typeHeadline(proposal, dana.person, 'Written after it was applied')
    await live.collab.restore({ ...payload, applied: true }, order?.id as bigint)
    expect(readContent(await committed(proposal)).sections.headline).toBe('Written after it was applied')
  })
})
