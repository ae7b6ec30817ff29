import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/server/db'
import { changeWorkspace } from '@/lib/server/people/change-workspace'
import { keepAfterPauses, type Seen } from '@/lib/server/revisions/keep-after-pauses'
import { listRevisions } from '@/lib/server/revisions/list-revisions'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { lastEvent } from '@/tests/support/trail'

const MINUTE = 60_000
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE)

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  const kinds = async () => (await listRevisions(dana.ctx, proposal.id)).rows.map(({ kind }) => kind)
  const pause = (minutes: number, seen: Seen = new Map()) => keepAfterPauses(later(minutes), seen, { workspaceId: workspace.id })
  return { workspace, admin, dana, priya, proposal, kinds, pause }
}

describe('a pause in writing', () => {
  it('keeps the text once it was as long as the workspace says, in the name of who wrote last', async () => {
    const { workspace, dana, priya, proposal, kinds, pause } = await setting()
    await typeHeadline(proposal, dana.person, 'One')
    await typeHeadline(proposal, priya.person, 'Two')
    await pause(9)
    expect(await kinds()).toEqual([])
    await pause(11)
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    expect(rows).toMatchObject([{ number: 1, kind: 'automatic', author: { name: 'Priya Nair' } }])
    expect(rows[0]?.writers.map(({ name }) => name).sort()).toEqual(['Dana Okafor', 'Priya Nair'])
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'revision.saved',
      actorId: null,
      data: { kind: 'automatic', number: 1 },
    })
  })

  it('keeps nothing where nothing changed since the newest revision, and does not ask again', async () => {
    const { dana, proposal, kinds, pause } = await setting()
    await typeHeadline(proposal, dana.person, 'One')
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'Mine' })
    await pause(20)
    await typeHeadline(proposal, dana.person, 'Two')
    await typeHeadline(proposal, dana.person, 'One')
    const seen: Seen = new Map()
    await pause(20, seen)
    expect(await kinds()).toEqual(['manual'])
    expect(seen.has(proposal.id)).toBe(true)
    await typeHeadline(proposal, dana.person, 'Three')
    await pause(20, seen)
    expect(await kinds()).toEqual(['automatic', 'manual'])
  })

  it('keeps nothing while it is switched off, nor in a text that is locked or was never written in', async () => {
    const { admin, dana, proposal, kinds, pause } = await setting()
    await pause(20)
    expect(await kinds()).toEqual([])
    await typeHeadline(proposal, dana.person, 'One')
    await changeWorkspace(admin.ctx, { name: 'Northgate', city: 'Leeds', openSignUp: false, pauseMinutes: 0 })
    await pause(2000)
    await changeWorkspace(admin.ctx, { name: 'Northgate', city: 'Leeds', openSignUp: false, pauseMinutes: 5 })
    await db.proposal.update({ where: { id: proposal.id }, data: { status: 'cleared' } })
    await pause(2000)
    expect(await kinds()).toEqual([])
    await db.proposal.update({ where: { id: proposal.id }, data: { status: 'draft' } })
    await pause(6)
    expect(await kinds()).toEqual(['automatic'])
  })

  it('keeps the others where one text cannot be read, and tries that one again after half an hour', async () => {
    const { workspace, dana, proposal, kinds, pause } = await setting()
    const broken = await draftProposal(dana)
    const bad = { documentId: broken.id, personId: dana.person.id, payload: new Uint8Array([7, 7, 7]), at: new Date(0) }
    const { id } = await db.documentUpdate.create({ data: bad })
    await typeHeadline(proposal, dana.person, 'One')
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const seen: Seen = new Map()
    const told = () => log.mock.calls.filter((call) => call.join().includes(broken.id)).length
    expect(await pause(20, seen)).toBe(1)
    expect(told()).toBe(1)
    await pause(40, seen)
    expect(told()).toBe(1)
    await pause(51, seen)
    expect(told()).toBe(2)
    log.mockRestore()
    await db.documentUpdate.delete({ where: { id } })
    expect(await kinds()).toEqual(['automatic'])
    expect(await lastEvent(workspace.id)).toMatchObject({ data: { proposalId: proposal.id } })
  })

  it('makes one revision when two look at once', async () => {
    const { dana, proposal, kinds, pause } = await setting()
    await typeHeadline(proposal, dana.person, 'One')
    await Promise.all([pause(20), pause(20)])
    expect(await kinds()).toEqual(['automatic'])
  })
})
