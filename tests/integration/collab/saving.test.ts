import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compactDocument } from '@/lib/collab/compact-document'
import { db } from '@/lib/server/db'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { copyOf, firstText, updateOf } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { isMissing, seeded } from '@/tests/support/collab-typist'
import { Wire } from '@/tests/support/collab-wire'

import { committed, twoWriters, type } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live.stop())

const setting = () => twoWriters(live)

const rowsOf = (proposal: { id: string }) =>
  db.documentUpdate.findMany({ where: { documentId: proposal.id }, orderBy: { id: 'asc' } })

describe('the log', () => {
  it('has a row for each frame that changed something, with who wrote it and where', async () => {
    const { dana, priya, proposal, wire } = await setting()
    const [a, b] = [await wire(dana), await wire(priya)]
    a.edit(type('one '))
    expect(await a.ask(1)).toBe('saved!1')
    b.edit(type('two ', 's:headline'))
    b.edit((ydoc) => firstText(ydoc, 's:headline').delete(0, 1))
    expect(await b.ask(1)).toBe('saved!1')
    expect((await rowsOf(proposal)).map(({ personId, sections }) => [personId, sections])).toEqual([
      [dana.person.id, ['summary']],
      [priya.person.id, ['headline']],
      [priya.person.id, ['headline']],
    ])
  })

  it('has one row for a frame that came three times, and none for one that says nothing', async () => {
    const { dana, proposal, wire } = await setting()
    const a = await wire(dana)
    const update = updateOf(a.ydoc, type('again'))
    for (let i = 0; i < 3; i++) a.update(update)
    a.update(new Uint8Array([0, 0]))
    a.sync(1, Y.encodeStateAsUpdate(a.ydoc))
    expect(await a.ask(1)).toBe('saved!1')
    expect(await rowsOf(proposal)).toHaveLength(1)
  })

  it('gives back what memory holds, after five people wrote at random', async () => {
    const { dana, priya, proposal, typist } = await setting()
    const people = await Promise.all([dana, priya, dana, priya, dana].map((who) => typist(who)))
    for (const one of people) expect(await one.until('saved')).toBe(true)
    const random = seeded(7)
    for (let i = 0; i < 400; i++) people[i % 5]?.edit(random)
    for (const one of people) expect(await one.until('saved')).toBe(true)
    const loaded = await committed(proposal)
    for (const one of people) expect(isMissing(loaded, one.noted?.state as Uint8Array)).toBe(false)
    await expect.poll(() => people.every((one) => !isMissing(one.ydoc, Y.encodeStateAsUpdate(loaded)))).toBe(true)
    for (const one of people) one.destroy()
  })

  it('takes an edit of the server itself: everybody sees it, and it is committed when the verb goes on', async () => {
    const { dana, priya, proposal, wire } = await setting()
    const a = await wire(dana)
    await live.collab.edit(proposal.id, priya.person.id, type('by the server '))
    expect(firstText(await committed(proposal), 's:summary').toString()).toContain('by the server')
    await expect.poll(() => firstText(a.ydoc, 's:summary').toString()).toContain('by the server')
    const [row] = await rowsOf(proposal)
    expect(row).toMatchObject({ personId: priya.person.id, sections: ['summary'] })
    await expect(live.collab.edit(crypto.randomUUID(), priya.person.id, () => {})).rejects.toMatchObject({ reason: 'not-found' })
  })

  it('closes a document that was deleted under its writers; other documents go on', async () => {
    const [gone, other] = [await setting(), await setting()]
    const [a, b] = [await gone.wire(gone.dana), await other.wire(other.dana)]
    await db.proposal.delete({ where: { id: gone.proposal.id } })
    a.edit(type('into nothing'))
    b.edit(type('still here'))
    expect(await b.ask(1)).toBe('saved!1')
    expect(await a.refusal()).toBe('unavailable')
    expect(a.stateless).toEqual([])
    const again = new Wire(live.url, gone.proposal.id, await cookieOf(gone.dana.person))
    expect(await again.refusal()).toBe('not-found')
  })
})

describe('compaction', () => {
  it('folds the rows into the snapshot and keeps who wrote where since which revision', async () => {
    const { dana, priya, proposal, wire } = await setting()
    const [a, b] = [await wire(dana), await wire(priya)]
    a.edit(type('first '))
    await a.ask(1)
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'One' })
    a.edit(type('second '))
    a.edit(type('third '))
    b.edit(type('fourth ', 's:headline'))
    await a.ask(2)
    await b.ask(2)
    const before = Y.encodeStateAsUpdate(await committed(proposal))
    expect(await compactDocument(live.pool, proposal.id, new Date())).toMatchObject({ rows: 4 })
    expect(await rowsOf(proposal)).toEqual([])
    expect(Y.encodeStateAsUpdate(await committed(proposal))).toEqual(before)
    const kept = await db.documentContribution.findMany({
      where: { documentId: proposal.id },
      orderBy: [{ afterRevision: 'asc' }, { section: 'asc' }],
    })
    expect(kept.map((one) => [one.afterRevision, one.personId, one.section, one.updates])).toEqual([
      [0, dana.person.id, 'summary', 1],
      [1, priya.person.id, 'headline', 1],
      [1, dana.person.id, 'summary', 2],
    ])
    a.edit(type('fifth '))
    await a.ask(3)
    await compactDocument(live.pool, proposal.id, new Date())
    expect(await db.documentContribution.findMany({ where: { documentId: proposal.id, updates: 3 } })).toHaveLength(1)
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'Two' })
    const { contributors } = await db.revision.findFirstOrThrow({ where: { proposalId: proposal.id, number: 2 } })
    expect(contributors).toEqual({ headline: [priya.person.id], summary: [dana.person.id] })
  })

  it('while people type loses nothing, and every reader meanwhile sees all that was saved before', async () => {
    const { dana, priya, proposal, typist } = await setting()
    const people = await Promise.all([dana, priya, dana].map((who) => typist(who)))
    for (const one of people) expect(await one.until('saved')).toBe(true)
    const stops = people.map((one, i) => one.type(seeded(i), [2, 8]))
    let folded = 0
    for (let i = 0; i < 12; i++) {
      const notes = people.map((one) => one.noted?.state as Uint8Array)
      const [done] = await Promise.all([
        compactDocument(live.pool, proposal.id, new Date()),
        committed(proposal).then((loaded) => expect(notes.some((note) => isMissing(loaded, note))).toBe(false)),
      ])
      folded += done?.rows ?? 0
    }
    for (const stop of stops) stop()
    for (const one of people) expect(await one.until('saved')).toBe(true)
    const loaded = await committed(proposal)
    for (const one of people) expect(isMissing(loaded, one.noted?.state as Uint8Array)).toBe(false)
    expect(folded).toBeGreaterThan(50)
    for (const one of people) one.destroy()
  })

  it('comes by itself when a log grows long', async () => {
    const { dana, proposal, wire } = await setting()
    const a = await wire(dana)
    for (let i = 0; i < 1200; i++) a.edit(type('x'))
    await a.ask(1)
    await expect.poll(async () => (await rowsOf(proposal)).length, { timeout: 10_000 }).toBeLessThan(300)
    expect(firstText(await committed(proposal), 's:summary').toString()).toContain('x'.repeat(1200))
  })
})

describe('when edits come to rest', () => {
  it('the summary for the lists is written anew when the last writer leaves', async () => {
    const { dana, proposal, wire } = await setting()
    const a = await wire(dana)
    a.edit((ydoc) => {
      const headline = firstText(ydoc, 's:headline')
      headline.delete(0, headline.length)
      headline.insert(0, 'A new headline')
    })
    expect(await a.ask(1)).toBe('saved!1')
    a.close()
    await expect
      .poll(async () => (await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: proposal.id } })).headline, {
        timeout: 5000,
      })
      .toBe('A new headline')
  })
})

describe('what a killed server leaves', () => {
  it('comes back with whoever saw it, even under the client id of somebody who did not return', async () => {
    const { dana, priya, proposal, wire } = await setting()
    const a = await wire(dana)
    const lost = copyOf(a.ydoc)
    type('seen by others, never stored ')(lost)
    const b = new Wire(live.url, proposal.id, await cookieOf(priya.person))
    Y.applyUpdate(b.ydoc, Y.encodeStateAsUpdate(lost))
    await b.ready()
    expect(await b.ask(1)).toBe('saved!1')
    expect(firstText(await committed(proposal), 's:summary').toString()).toContain('never stored')
    a.edit(type('and on '))
    expect(await a.ask(1)).toBe('saved!1')
  })
})
