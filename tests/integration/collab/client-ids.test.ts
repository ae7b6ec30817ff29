import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { db } from '@/lib/server/db'
import { firstText, updateOf } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { Wire } from '@/tests/support/collab-wire'
import { committed, twoWriters, type } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live.stop())

/** Dana wrote under her caret's client id, then everybody left and the document was let go of. */
async function afterDanaLeft() {
  const room = await twoWriters(live)
  const dana = await room.wire(room.dana)
  await shows(dana)
  dana.edit(type('Dana was here. '))
  expect(await dana.ask(1)).toBe('saved!1')
  dana.close()
  await letGo(live)
  return { ...room, ydoc: dana.ydoc }
}

/** Moves the caret, and waits until the server has it. */
async function shows(wire: Wire): Promise<void> {
  wire.caret(wire.ydoc.clientID, 1, { at: 1 })
  expect(await wire.ask(0)).toBe('saved!0')
}

const letGo = ({ collab }: StartedCollab) => expect.poll(() => collab.stats().documents).toBe(0)

/** A new connection of somebody who comes back with what their browser holds. */
async function returning(server: StartedCollab, { person }: { person: { id: string } }, proposalId: string, ydoc: Y.Doc) {
  const wire = new Wire(server.url, proposalId, await cookieOf(person))
  Y.applyUpdate(wire.ydoc, Y.encodeStateAsUpdate(ydoc))
  wire.ydoc.clientID = ydoc.clientID
  return wire
}

const under = (clientId: number, change: (ydoc: Y.Doc) => void) => (ydoc: Y.Doc) => {
  ydoc.clientID = clientId
  change(ydoc)
}

describe('the client id of somebody who is away', () => {
  it('is written under by nobody else, not even when the document was let go of', async () => {
    const { priya, proposal, wire, ydoc } = await afterDanaLeft()
    const forger = await wire(priya)
    forger.update(updateOf(forger.ydoc, under(ydoc.clientID, type('as Dana '))))
    expect(await forger.refusal()).toBe('refused')
    expect(firstText(await committed(proposal), 's:summary').toString()).not.toContain('as Dana')
    const caret = await wire(priya)
    caret.caret(ydoc.clientID, 9, { at: 1 })
    caret.update(updateOf(caret.ydoc, under(ydoc.clientID, type('as Dana '))))
    expect(await caret.refusal()).toBe('refused')
  })

  it('is still their own when they come back with edits made offline', async () => {
    const { dana, proposal, ydoc } = await afterDanaLeft()
    type('Typed offline. ')(ydoc)
    const back = await (await returning(live, dana, proposal.id, ydoc)).ready()
    expect(await back.ask(1)).toBe('saved!1')
    expect(firstText(await committed(proposal), 's:summary').toString()).toContain('Typed offline. Dana was here.')
    back.close()
    await letGo(live)
  })

  it('is theirs after the log was folded, too', async () => {
    const { priya, proposal, wire, ydoc } = await afterDanaLeft()
    await db.documentUpdate.deleteMany({ where: { documentId: proposal.id } })
    await db.document.update({
      where: { proposalId: proposal.id },
      data: { snapshot: new Uint8Array(Y.encodeStateAsUpdate(ydoc)) },
    })
    const forger = await wire(priya)
    forger.update(updateOf(forger.ydoc, under(ydoc.clientID, type('as Dana '))))
    expect(await forger.refusal()).toBe('refused')
  })
})

describe('edits that others saw and a crash cost', () => {
  it('come back with whoever saw them, for a while', async () => {
    const first = await startCollab()
    const { dana, priya, proposal } = await twoWriters(first)
    const open = async ({ person }: { person: { id: string } }) =>
      new Wire(first.url, proposal.id, await cookieOf(person)).ready()
    const [a, b] = [await open(dana), await open(priya)]
    await shows(a)
    await shows(b)
    a.edit(type('Kept. '))
    b.edit(type('Mine. '))
    expect([await a.ask(1), await b.ask(1)]).toEqual(['saved!1', 'saved!1'])
    const query = first.pool.query.bind(first.pool)
    first.pool.query = (() => Promise.reject(new Error('no database'))) as never
    a.edit(type('Seen, not kept. '))
    await expect.poll(() => firstText(b.ydoc, 's:summary').toString()).toContain('Seen, not kept.')
    b.edit(type('After it. '))
    for (const wire of [a, b]) wire.close()
    await first.collab.destroy(50)
    // The next process: Priya is back before Dana.
    const next = await startCollab()
    const back = await (await returning(next, priya, proposal.id, b.ydoc)).ready()
    expect(await back.ask(1)).toBe('saved!1')
    expect(firstText(await committed(proposal), 's:summary').toString()).toContain('After it. Seen, not kept.')
    const dana2 = await (await returning(next, dana, proposal.id, a.ydoc)).ready()
    dana2.edit(type('Dana again. '))
    expect(await dana2.ask(1)).toBe('saved!1')
    for (const wire of [back, dana2]) wire.close()
    first.pool.query = query as never
    await first.stop()
    await next.stop()
  })
})
