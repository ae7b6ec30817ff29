import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { waitUntil } from '@/lib/launch/wait-until'
import { db } from '@/lib/server/db'
import { badClientServer, countRows, others, type } from '@/tests/support/bad-clients'
import { firstText } from '@/tests/support/collab-documents'
import { cookieOf, ORIGIN, startCollab } from '@/tests/support/collab-server'
import { Wire } from '@/tests/support/collab-wire'

const { room, setting } = badClientServer()

describe('the door', () => {
  it('turns away whoever is not signed in', async () => {
    const { proposal } = await setting()
    expect(await new Wire(room.live.url, proposal.id).refusal()).toBe('signed-out')
    expect(await new Wire(room.live.url, proposal.id, { cookie: 'dateline.session_token=forged.x' }).refusal()).toBe('signed-out')
  })

  it('does not find a document of another workspace, one that is not there, or a name that is none', async () => {
    const { proposal, elsewhere } = await setting()
    const cookie = await cookieOf(elsewhere.person)
    const stranger = new Wire(room.live.url, proposal.id, cookie)
    expect(await stranger.refusal()).toBe('not-found')
    expect(stranger.said).toBe('not-found')
    expect(stranger.ydoc.share.size).toBe(0)
    expect(await new Wire(room.live.url, randomUUID(), cookie).refusal()).toBe('not-found')
    expect(await new Wire(room.live.url, "'; DROP TABLE document", cookie).refusal()).toBe('malformed')
  })

  it('tells an older tab to reload', async () => {
    const { proposal, owner } = await setting()
    const { cookie } = await cookieOf(owner.person)
    expect(await new Wire(room.live.url, proposal.id, { cookie, token: '{"schemaVersion":0}' }).refusal()).toBe('outdated')
    expect(await new Wire(room.live.url, proposal.id, { cookie, token: 'no json' }).refusal()).toBe('malformed')
  })

  it('takes connections from its own origin only', async () => {
    const { proposal, owner } = await setting()
    const { cookie } = await cookieOf(owner.person)
    for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'null', null]) {
      expect(await new Wire(room.live.url, proposal.id, { cookie, origin }).refusal()).toContain('403')
    }
  })

  it('refuses a document whose row is gone, and makes none', async () => {
    const { proposal, owner } = await setting()
    await db.document.delete({ where: { proposalId: proposal.id } })
    expect(await new Wire(room.live.url, proposal.id, await cookieOf(owner.person)).refusal()).toBe('not-found')
    expect(await db.document.count({ where: { proposalId: proposal.id } })).toBe(0)
  })

  it('refuses more connections of one person than anyone opens, and goes on serving', async () => {
    const { proposal, owner, reader, open } = await setting()
    const honest = await open(reader)
    const { cookie } = await cookieOf(owner.person)
    const many = Array.from({ length: 40 }, () => new Wire(room.live.url, proposal.id, { cookie }))
    await waitUntil(() => many.every((wire) => wire.isSynced || wire.closed), { withinMs: 10_000 })
    const refused = many.filter((wire) => wire.closed?.reason === 'too-many')
    expect(refused.length).toBe(20)
    expect(many.filter((wire) => wire.isSynced && !wire.closed).length).toBe(20)
    await others(many.find((wire) => wire.isSynced && !wire.closed) as Wire, honest)
    for (const wire of [...many, honest]) wire.close()
  })

  it('refuses thousands of sockets that say nothing, and everybody else goes on writing', async () => {
    const { owner, reader, proposal } = await setting()
    const flooded = await startCollab({ limits: { sockets: 300, handshakes: 200 } })
    const open = async ({ person }: { person: { id: string } }) =>
      new Wire(flooded.url, proposal.id, await cookieOf(person)).ready()
    const [honest, other] = [await open(owner), await open(reader)]
    const reasons: string[] = []
    let closed = 0
    const sockets = Array.from({ length: 2000 }, () => {
      const socket = new WebSocket(flooded.url, { headers: { origin: ORIGIN } })
      socket.on('error', (error) => reasons.push(error.message))
      socket.on('close', (_code, reason) => {
        closed++
        reasons.push(reason.toString())
      })
      return socket
    })
    try {
      await waitUntil(() => closed >= 1700, { withinMs: 100_000 })
      expect(closed).toBeGreaterThanOrEqual(1700)
      expect(reasons.filter((reason) => reason === 'too-many' || reason.includes('503')).length).toBeGreaterThan(500)
      expect(flooded.collab.stats().sockets).toBeLessThanOrEqual(300)
      await others(honest, other)
      expect(flooded.lines.length).toBeLessThan(200)
    } finally {
      for (const socket of sockets) socket.terminate()
      await flooded.stop()
    }
  }, 120_000)
})

describe('one address at the door', () => {
  it('has so many places there, and leaves the others to everybody else', async () => {
    const { owner, proposal } = await setting()
    const near = await startCollab({ limits: { perAddress: 5 } })
    const { cookie } = await cookieOf(owner.person)
    const refused: string[] = []
    const knock = (address: string) => {
      const socket = new WebSocket(near.url, { headers: { origin: ORIGIN, 'x-dateline-address': address } })
      socket.on('close', (_code, reason) => refused.push(`${address} ${reason}`))
      return socket
    }
    for (let i = 0; i < 8; i++) knock('203.0.113.7')
    await expect.poll(() => refused).toEqual(Array(3).fill('203.0.113.7 too-many'))
    knock('203.0.113.8')
    await expect.poll(() => near.collab.stats().sockets).toBe(6)
    const honest = await new Wire(near.url, proposal.id, { cookie }).ready()
    honest.close()
    await near.stop()
  })
})

describe('whoever may only read', () => {
  it('may not have their text compared with the document for ever', async () => {
    const { owner, reader, open } = await setting()
    const [honest, other, busy] = [await open(owner), await open(reader), await open(reader)]
    const known = Y.encodeStateAsUpdate(busy.ydoc)
    for (let i = 0; i < 40; i++) busy.update(known)
    expect(await busy.refusal()).toBe('too-many')
    await others(honest, other)
  })

  it('sees the text live, and hears that what they send is refused', async () => {
    const { owner, reader, open, proposal } = await setting()
    const [honest, forger] = [await open(owner), await open(reader)]
    expect([honest.scope, forger.scope]).toEqual(['read-write', 'readonly'])
    expect(await forger.ask(1)).toBe('saved!1')
    forger.edit(type('forged'))
    expect(await forger.ask(2)).toBe('refused!2')
    await others(honest, forger)
    expect(firstText(honest.ydoc, 's:summary').toString()).not.toContain('forged')
    expect(await countRows(proposal)).toBe(1)
    expect(room.live.lines.filter((line) => line.includes('may only read') && line.includes(proposal.id))).toHaveLength(1)
  })
})
