import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContent } from '@/lib/editor/content'
import { waitUntil } from '@/lib/launch/wait-until'
import { db } from '@/lib/server/db'
import { listNews } from '@/lib/server/writing/list-news'
import { lookAgain } from '@/lib/server/writing/look-again'
import { noteLeaving } from '@/lib/server/writing/note-leaving'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { twoWriters, type } from '@/tests/support/two-writers'

async function setting() {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  /** The same person, so many minutes from now. */
  const at = ({ ctx }: typeof dana, minutes: number) => ({ ...ctx, now: () => new Date(Date.now() + minutes * 60_000) })
  return { dana, priya, proposal, at }
}

describe('looking again', () => {
  it('says what others changed since the visit before, and goes on saying so during this one', async () => {
    const { dana, priya, proposal, at } = await setting()
    expect(await lookAgain(at(dana, -120), proposal.id)).toBeNull()
    await typeHeadline(proposal, priya.person, 'Second Bell rings twice before a dose is missed')
    const news = await lookAgain(dana.ctx, proposal.id)
    expect(news?.diff.parts.headline).toMatchObject({ added: 1, removed: 0 })
    expect(news?.writers).toMatchObject({ headline: [{ name: 'Priya Nair' }] })
    expect(Object.keys(news?.writers ?? {})).toEqual(['headline'])
    expect(await lookAgain(at(dana, 10), proposal.id)).toMatchObject({ since: news?.since })
    expect(await lookAgain(at(dana, 60), proposal.id)).toBeNull()
  })

  it('does not tell people of their own words', async () => {
    const { dana, proposal, at } = await setting()
    await lookAgain(at(dana, -120), proposal.id)
    await typeHeadline(proposal, dana.person, 'Mine')
    expect(await lookAgain(dana.ctx, proposal.id)).toBeNull()
  })

  it('counts what was seen until the text was closed', async () => {
    const { dana, priya, proposal, at } = await setting()
    await lookAgain(at(dana, -120), proposal.id)
    await typeHeadline(proposal, priya.person, 'Seen live')
    await noteLeaving(proposal.id, dana.person.id, {
      ...sampleContent(),
      sections: { ...sampleContent().sections, headline: 'Seen live' },
    })
    expect(await lookAgain(at(dana, 60), proposal.id)).toBeNull()
  })

  it('is by person, and finds nothing for strangers', async () => {
    const { dana, priya, proposal, at } = await setting()
    await lookAgain(at(dana, -120), proposal.id)
    await typeHeadline(proposal, priya.person, 'Changed')
    expect(await lookAgain(priya.ctx, proposal.id)).toBeNull()
    await expect(lookAgain((await aWorkspace()).admin.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await db.proposalLook.count({ where: { proposalId: proposal.id } })).toBe(2)
  })

  it('reads what was seen before an upgrade of the text, however often they look', async () => {
    const { dana, priya, proposal, at } = await setting()
    await lookAgain(at(dana, -120), proposal.id)
    const cell = { type: 'tableCell', attrs: { colspan: 900 }, content: [{ type: 'paragraph' }] }
    const problem = [{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }]
    const old = { ...sampleContent(), sections: { ...sampleContent().sections, problem } }
    await db.proposalLook.updateMany({
      where: { proposalId: proposal.id },
      data: { schemaVersion: 1, content: new Uint8Array(gzipSync(JSON.stringify(old))) },
    })
    await typeHeadline(proposal, priya.person, 'Changed')
    const news = await lookAgain(dana.ctx, proposal.id)
    expect(news?.writers).toMatchObject({ headline: [{ name: 'Priya Nair' }] })
    expect(await lookAgain(at(dana, 10), proposal.id)).toMatchObject({ since: news?.since })
  })

  it('gives the desk a line by the log alone', async () => {
    const { dana, priya, proposal, at } = await setting()
    await lookAgain(at(dana, -5), proposal.id)
    await typeHeadline(proposal, priya.person, 'Changed')
    expect((await listNews(dana.ctx, [proposal.id])).get(proposal.id)).toMatchObject({
      parts: ['headline'],
      who: [{ name: 'Priya Nair' }],
    })
    expect((await listNews(priya.ctx, [proposal.id])).size).toBe(0)
    await lookAgain(at(dana, 1), proposal.id)
    expect((await listNews(dana.ctx, [proposal.id])).size).toBe(0)
  })
})

describe('closing a text', () => {
  let live: StartedCollab
  beforeAll(async () => {
    live = await startCollab({
      onLeft: (proposalId, personId, document) => void noteLeaving(proposalId, personId, readContent(document)),
    })
  })
  afterAll(() => live?.stop())

  it('is noted by the live server with what stood there', async () => {
    const { dana, priya, proposal, typist } = await twoWriters(live)
    await lookAgain({ ...dana.ctx, now: () => new Date(Date.now() - 3 * 60 * 60_000) }, proposal.id)
    const [mine, theirs] = [await typist(dana), await typist(priya)]
    expect((await mine.until('saved')) && (await theirs.until('saved'))).toBe(true)
    type('Meanwhile: ')(theirs.ydoc)
    await theirs.until('saved')
    mine.destroy()
    const looked = () => db.proposalLook.findFirstOrThrow({ where: { proposalId: proposal.id, personId: dana.person.id } })
    await waitUntil(async () => (await looked()).lookedAt.getTime() > Date.now() - 60_000, { withinMs: 5000, everyMs: 20 })
    expect(await lookAgain({ ...dana.ctx, now: () => new Date(Date.now() + 60 * 60_000) }, proposal.id)).toBeNull()
    theirs.destroy()
  })
})
