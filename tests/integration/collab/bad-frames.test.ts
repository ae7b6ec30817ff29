import { randomUUID } from 'node:crypto'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { colourOf } from '@/lib/domain/person-card'
import { waitUntil } from '@/lib/launch/wait-until'
import { aMember, named } from '@/prisma/factories'
import { badClientServer, countRows, others, type } from '@/tests/support/bad-clients'
import { firstText, paragraphOf, updateOf } from '@/tests/support/collab-documents'
import { cookieOf } from '@/tests/support/collab-server'
import { Wire } from '@/tests/support/collab-wire'

const { room, setting } = badClientServer()

const broken: Record<string, (wire: Wire) => void> = {
  'an update of noise': (wire) => wire.update(Uint8Array.from({ length: 60 }, (_, i) => (i * 91 + 7) % 256)),
  'half an update': (wire) => wire.update(updateOf(wire.ydoc, type('half of it')).slice(0, 12)),
  'an envelope of noise': (wire) => wire.raw(Uint8Array.from([255, 255, 255])),
  'an empty frame': (wire) => wire.raw(new Uint8Array()),
  'a text frame': (wire) => wire.raw('hello'),
  'a frame for another document': (wire) => wire.raw(new Uint8Array([1, 65, 0, 2, 0])),
  'a type that there is none of': (wire) => wire.frame(99),
  'a broadcast to everybody': (wire) => wire.frame(6, 1, 65),
  'a sync message of no kind': (wire) => wire.frame(0, 7, 0),
  'a sync message without content': (wire) => wire.frame(0, 2),
  'a length beyond the frame': (wire) => wire.frame(0, 2, 200, 1),
  'a length beyond all bounds': (wire) => wire.frame(0, 2, 255, 255, 255, 255, 15),
  'a caret that is none': (wire) => wire.frame(1, 3, 1, 2, 3),
  'a second handshake': (wire) => wire.frame(2, 0, 1, 65),
}

describe('a frame that nobody honest sends', () => {
  it.each(Object.keys(broken))('%s ends its connection and no other', async (what) => {
    const { owner, reader, open, proposal } = await setting()
    const [bad, honest, other] = [await open(owner), await open(owner), await open(reader)]
    const before = [room.live.lines.length, room.printed.length]
    broken[what]?.(bad)
    expect(await bad.refusal()).toBe('malformed')
    await others(honest, other)
    const said = [...room.live.lines.slice(before[0]), ...room.printed.slice(before[1])]
    expect(said.filter((line) => line.includes('malformed'))).toHaveLength(1)
    expect(said).toHaveLength(1)
    expect(await countRows(proposal)).toBe(1)
  })

  it('over a megabyte is too large', async () => {
    const { owner, reader, open } = await setting()
    const [honest, other] = [await open(owner), await open(reader)]
    const bad = await open(owner)
    bad.edit(type('z'.repeat(1_100_000)))
    expect(await bad.refusal()).toBe('too-large')
    const worse = await open(owner)
    worse.update(new Uint8Array(3_000_000))
    await worse.refusal()
    expect(worse.closed?.code).toBe(1009)
    await others(honest, other)
  })

  it('that would take the document past its limit is refused, and the text is kept; deletions still pass', async () => {
    const { owner, reader, open, proposal } = await setting()
    const [writer, other] = [await open(owner), await open(reader)]
    for (let i = 0; i < 5; i++) writer.edit(type('z'.repeat(1_000_000)))
    expect(await writer.ask(1)).toBe('saved!1')
    writer.edit(type('z'.repeat(500_000)))
    expect(await writer.refusal()).toBe('document-full')
    const again = await open(owner)
    expect(firstText(again.ydoc, 's:summary').length).toBeGreaterThan(5_000_000)
    again.edit(type('still a little'))
    again.edit((ydoc) => firstText(ydoc, 's:summary').delete(0, 3_000_000))
    expect(await again.ask(1)).toBe('saved!1')
    // The true size is measured now and then only, so that room may be noticed a moment later.
    const tryAgain = async () => {
      const late = await open(owner)
      late.edit(type('z'.repeat(500_000)))
      return late.ask(2)
    }
    await expect.poll(tryAgain, { timeout: 10_000, interval: 200 }).toBe('saved!2')
    await others(again, other)
    expect(await countRows(proposal)).toBeGreaterThan(7)
  })

  it('that breaks the structure is refused by name', async () => {
    const { owner, reader, open } = await setting()
    const [honest, other] = [await open(owner), await open(reader)]
    const bad = await open(owner)
    bad.edit((ydoc) => ydoc.getXmlFragment('s:headline').insert(1, [paragraphOf('x')]))
    expect(await bad.refusal()).toBe('refused')
    expect(room.printed.at(-1)).toContain('while handling')
    await others(honest, other)
  })

  it('that rests on something missing is refused once the state was exchanged, and dropped before', async () => {
    const { owner, reader, open, proposal } = await setting()
    const [honest, other] = [await open(owner), await open(reader)]
    const bad = await open(owner)
    updateOf(bad.ydoc, type('never sent'))
    bad.edit((ydoc) => firstText(ydoc, 's:summary').insert(3, 'rests on it'))
    expect(await bad.refusal()).toBe('refused')
    const early = new Wire(room.live.url, proposal.id, await cookieOf(owner.person))
    Y.applyUpdate(early.ydoc, Y.encodeStateAsUpdate(bad.ydoc))
    const late = updateOf(early.ydoc, (ydoc) => firstText(ydoc, 's:summary').insert(3, 'typed offline '))
    await waitUntil(() => early.socket.readyState === 1, { withinMs: 5000, everyMs: 1 })
    early.update(late)
    await early.ready()
    expect(await early.ask(1)).toBe('saved!1')
    await others(honest, other)
    expect(firstText(other.ydoc, 's:summary').toString()).toContain('typed offline')
  })

  it('whose parts rest on each other is refused, and nothing of it waits in the document', async () => {
    const { owner, reader, open, proposal } = await setting()
    const [bad, honest, other] = [await open(owner), await open(owner), await open(reader)]
    const { client, clock } = (firstText(bad.ydoc, 's:summary') as unknown as { _start: Y.Item })._start.id
    const part = (encoder: encoding.Encoder, id: number, right: number) => {
      for (const number of [1, id, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 0b1100_0100) // a string between a left and a right neighbour
      for (const number of [client, clock, right, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeVarString(encoder, 'x')
    }
    const circle = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2)
      part(encoder, 9, 7)
      part(encoder, 7, 9)
      encoding.writeVarUint(encoder, 0)
    })
    bad.update(circle)
    expect(await bad.refusal()).toBe('refused')
    expect(await countRows(proposal)).toBe(0)
    expect((await open(owner)).ydoc.store.pendingStructs).toBeNull()
    await others(honest, other)
  })

  it('asks more often than it gets answers: refused', async () => {
    const { owner, reader, open } = await setting()
    const [bad, honest, other] = [await open(owner), await open(owner), await open(reader)]
    bad.edit(type('x'))
    for (let i = 0; i < 5000; i++) bad.say(`saved?${i}`)
    expect(await bad.refusal()).toBe('too-many')
    await others(honest, other)
  })
})

describe('carets', () => {
  it('carry the name that the server knows, and nobody moves somebody else’s', async () => {
    const { owner, workspace, proposal, open } = await setting()
    const second = await aMember(workspace, 'member', { name: 'Sam Reyes', id: idInColour(colourOf(owner.person.id)) })
    await named(proposal, second, 'coauthor')
    const [a, b] = [await open(owner), await open(second)]
    a.caret(a.ydoc.clientID, 1, { user: { name: 'The Board', colour: 'url(x)' }, at: 1 })
    await expect.poll(() => b.carets.at(-1)).toContain('Dana Okafor')
    expect(b.carets.join()).not.toContain('The Board')
    const before = b.carets.length
    b.caret(a.ydoc.clientID, 99, { user: { name: 'x' }, at: 'somebody else' })
    b.caret(b.ydoc.clientID, 1, { at: 2 })
    await expect.poll(() => a.carets.join()).toContain('Sam Reyes')
    expect([...a.carets, ...b.carets.slice(before)].join()).not.toContain('somebody else')
    // Both would have the same colour by themselves.
    const shown = [...a.carets, ...b.carets].flatMap((caret) => JSON.parse(caret)?.user ?? [])
    expect(new Set(shown.map(({ name, colour }) => `${name} ${colour}`)).size).toBe(2)
    expect(new Set(shown.map(({ colour }) => colour)).size).toBe(2)
    const forged = updateOf(b.ydoc, (ydoc) => {
      ydoc.clientID = a.ydoc.clientID
      type('under a wrong id')(ydoc)
    })
    b.update(forged)
    expect(await b.refusal()).toBe('refused')
  })
})

function idInColour(colour: string): string {
  for (;;) {
    const id = randomUUID()
    if (colourOf(id) === colour) return id
  }
}
