import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { compactDocument } from '@/lib/collab/compact-document'
import { db } from '@/lib/server/db'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { copyOf, firstText, updateOf } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { isMissing, seeded, Typist } from '@/tests/support/collab-typist'
import { Wire } from '@/tests/support/collab-wire'
import { sampleContent } from '@/tests/support/editor-content'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live.stop())

async function setting() {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  const wire = async ({ person }: { person: { id: string } }) => new Wire(live.url, proposal.id, await cookieOf(person)).ready()
  const typist = async ({ person }: { person: { id: string } }, url = live.url) =>
    new Typist({ url, proposalId: proposal.id, headers: { cookie: (await cookieOf(person)).cookie } })
  return { workspace, dana, priya, proposal, wire, typist }
}

const rowsOf = (proposal: { id: string }) =>
  db.documentUpdate.findMany({ where: { documentId: proposal.id }, orderBy: { id: 'asc' } })

/** The document as a reader of the tables sees it. */
async function committed(proposal: { id: string }): Promise<Y.Doc> {
  return (await db.$transaction((tx) => readCommitted(tx, proposal.id))).ydoc
}

const type =
  (text: string, root = 's:summary') =>
  (ydoc: Y.Doc) =>
    firstText(ydoc, root).insert(0, text)

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

describe('rights that change', () => {
  it('close the connection at once; it comes back with the new rights within a second', async () => {
    const { dana, priya, proposal, typist } = await setting()
    const [writer, other] = [await typist(priya), await typist(dana)]
    expect(await writer.until('saved')).toBe(true)
    expect(await other.until('saved')).toBe(true)
    const scopes: string[] = []
    writer.provider.on('authenticated', ({ scope }: { scope: string }) => scopes.push(scope))
    await db.proposalPerson.deleteMany({ where: { proposalId: proposal.id, personId: priya.person.id } })
    const start = performance.now()
    live.collab.closeConnections({ proposalId: proposal.id, personId: priya.person.id })
    await expect.poll(() => scopes, { interval: 5 }).toEqual(['readonly'])
    expect(performance.now() - start).toBeLessThan(1000)
    expect(other.states).toEqual(['saving', 'saved'])
    writer.ydoc.transact(() => firstText(writer.ydoc, 's:summary').insert(0, 'too late '))
    expect(await writer.until('refused')).toBe(true)
    expect(firstText(await committed(proposal), 's:summary').toString()).not.toContain('too late')
    for (const one of [writer, other]) one.destroy()
  })

  it('close by session, by person and by workspace, and nobody else', async () => {
    const { workspace, dana, priya, proposal } = await setting()
    const open = async (person: { id: string }) => {
      const { cookie, sessionId } = await cookieOf(person)
      return { wire: await new Wire(live.url, proposal.id, { cookie }).ready(), sessionId }
    }
    const [laptop, phone, colleague] = [await open(dana.person), await open(dana.person), await open(priya.person)]
    live.collab.closeConnections({ sessionId: phone.sessionId })
    expect(await phone.wire.refusal()).toBe('rights-changed')
    expect([laptop.wire.closed, colleague.wire.closed]).toEqual([null, null])
    live.collab.closeConnections({ workspaceId: workspace.id, personId: dana.person.id })
    expect(await laptop.wire.refusal()).toBe('rights-changed')
    expect(colleague.wire.closed).toBeNull()
    live.collab.closeConnections({ workspaceId: workspace.id })
    expect(await colleague.wire.refusal()).toBe('rights-changed')
  })

  it('while the handshake is under way let nobody slip through', async () => {
    const { dana, proposal } = await setting()
    const { cookie } = await cookieOf(dana.person)
    let entered = () => {}
    let goOn = () => {}
    const asked = new Promise<void>((resolve) => {
      entered = resolve
    })
    const decided = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const slow = await startCollab({
      authenticate: async () => {
        entered()
        await decided
        return { personId: 'p', name: 'P', initials: 'P', colour: 'p1', canWrite: true, sessionId: 's', workspaceId: 'w' }
      },
    })
    const wire = new Wire(slow.url, proposal.id, { cookie })
    await asked
    slow.collab.closeConnections({ personId: 'p' })
    goOn()
    expect(await wire.refusal()).toBe('rights-changed')
    await slow.stop()
  })
})

describe('stopping', () => {
  it('commits what was written before anybody is sent away', async () => {
    const { dana, proposal, typist } = await setting()
    const first = await startCollab()
    const one = await typist(dana, first.url)
    expect(await one.until('saved')).toBe(true)
    const stop = one.type(seeded(3), [2, 10])
    await expect.poll(() => first.collab.stats().rows, { interval: 10 }).toBeGreaterThan(20)
    expect(await first.stop()).toBe(true)
    stop()
    expect(one.noted && isMissing(await committed(proposal), one.noted.state)).toBe(false)
    expect(one.reasons).toContain('restarting')
    one.destroy()
  })

  it('says so when the database does not take everything in time, and none of it was called saved', async () => {
    const { dana, proposal } = await setting()
    const { cookie } = await cookieOf(dana.person)
    const stuck = await startCollab()
    const wire = await new Wire(stuck.url, proposal.id, { cookie }).ready()
    const query = stuck.pool.query.bind(stuck.pool)
    stuck.pool.query = (() => Promise.reject(new Error('no database'))) as never
    wire.edit(type('nowhere to go'))
    wire.say('saved?1')
    await expect.poll(() => stuck.collab.stats().waiting.rows).toBe(1)
    expect(await stuck.collab.destroy(300)).toBe(false)
    expect(wire.stateless).toEqual([])
    expect(stuck.lines.at(-1)).toContain('1 edits that the database did not take')
    stuck.pool.query = query as never
    expect(await stuck.stop()).toBe(true)
  })
})

describe('a database that is away', () => {
  it('holds "Saved" back while people go on seeing each other, then takes everything', async () => {
    const { dana, priya, proposal } = await setting()
    const away = await startCollab({ limits: { waitingBytes: 20_000 } })
    const open = async (who: typeof dana) => new Wire(away.url, proposal.id, await cookieOf(who.person)).ready()
    const [a, b] = [await open(dana), await open(priya)]
    const query = away.pool.query.bind(away.pool)
    away.pool.query = (() => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))) as never
    a.edit(type('while away '))
    await expect.poll(() => firstText(b.ydoc, 's:summary').toString()).toContain('while away')
    a.say('saved?1')
    expect(await Promise.race([a.ask(2), new Promise((resolve) => setTimeout(resolve, 400, 'silence'))])).toBe('silence')
    for (let i = 0; i < 40; i++) b.edit(type('z'.repeat(1000)))
    expect(await b.refusal()).toBe('unavailable')
    away.pool.query = query as never
    await expect.poll(() => a.stateless).toEqual(['saved!1', 'saved!2'])
    expect(firstText(await committed(proposal), 's:summary').toString()).toContain('while away')
    expect(away.lines.filter((line) => line.includes('does not answer'))).toHaveLength(1)
    expect(away.lines.filter((line) => line.includes('database is back'))).toHaveLength(1)
    await away.stop()
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
