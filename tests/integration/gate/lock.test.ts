import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalContent } from '@/lib/editor/canonical'
import { readContent } from '@/lib/editor/content'
import { waitUntil } from '@/lib/launch/wait-until'
import { db } from '@/lib/server/db'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { startEngineering } from '@/lib/server/gate/start-engineering'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { aMember, named } from '@/prisma/factories'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { isMissing, seeded, Typist } from '@/tests/support/collab-typist'
import { type InReview, inReview } from '@/tests/support/gate'
import { CLEARED, inputOf, lockAll, STILL_OPEN, startOrders, startState } from '@/tests/support/gate-lock'
import { committed, type } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live?.stop())

/** As the worker of the outbox would carry it out. */
const carryOut = (some: InReview) => lockAll(live, some)

const typist = async ({ proposal }: InReview, person: { id: string }) =>
  new Typist({ url: live.url, proposalId: proposal.id, headers: { cookie: (await cookieOf(person)).cookie } })

const HALTED = { ...STILL_OPEN, orders: 1 }

describe('the lock, among people who type', () => {
  it('lets nothing in after it, loses nothing that was acknowledged, and gives what it refused back to its author', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < 6; round++) {
      const some = await inReview()
      const { marcus, dana, workspace, proposal } = some
      const priya = await aMember(workspace)
      await named(proposal, priya, 'coauthor')
      const random = seeded(41 + round)
      const two = [await typist(some, dana.person), await typist(some, priya.person)]
      for (const one of two) expect(await one.until('saved')).toBe(true)
      await startEngineering(marcus.ctx, inputOf(some), 0)
      // Typed before the lock holds, the text is another one; typed while it holds or after, it is not taken.
      const typing = () => two.map((one) => one.type(random, [0, 4]))
      for (const one of round < 2 ? two : []) {
        type('Early. ')(one.ydoc)
        expect(await one.until('saving')).toBe(true)
        expect(await one.until('saved')).toBe(true)
      }
      const early = round < 2 ? typing() : []
      const locking = carryOut(some)
      if (round >= 2) await pause(random() * 40)
      const stops = [...early, ...(round < 2 ? [] : typing())]
      await locking
      const { status } = await startState(some)
      seen.add(status)
      for (const stop of stops) stop()
      for (const one of two) expect(await one.until(status === 'cleared' ? 'refused' : 'saved')).toBe(true)
      const end = await committed(proposal)
      const pinned = (await getRevision(dana.ctx, proposal.id, 1)).content
      if (status === 'cleared') expect(canonicalContent(readContent(end))).toBe(canonicalContent(pinned))
      for (const one of two) if (one.noted) expect(isMissing(end, one.noted.state)).toBe(false)
      for (const one of two) one.destroy()
    }
    expect([...seen].sort()).toEqual(['cleared', 'in_review'])
  })

  it('refuses edits that were typed offline and come after it; in the next draft their author writes on', async () => {
    const some = await inReview()
    const { marcus, dana, proposal } = some
    const one = await typist(some, dana.person)
    expect(await one.until('saved')).toBe(true)
    one.provider.configuration.websocketProvider.disconnect()
    expect(await one.until('offline')).toBe(true)
    type('Typed on the train. ')(one.ydoc)
    await startEngineering(marcus.ctx, inputOf(some), 0)
    await carryOut(some)
    one.provider.configuration.websocketProvider.connect()
    expect(await one.until('refused')).toBe(true)
    expect(JSON.stringify(readContent(await committed(proposal)))).not.toContain('train')
    one.destroy()
    await openNewDraft(dana.ctx, { proposalId: proposal.id })
    const again = await typist(some, dana.person)
    expect(await again.until('saved')).toBe(true)
    type('Typed on the train. ')(again.ydoc)
    expect(await again.until('saving')).toBe(true)
    expect(await again.until('saved')).toBe(true)
    expect(JSON.stringify(readContent(await committed(proposal)))).toContain('train')
    again.destroy()
  })

  it('gives the lock back where the text is another one, and people write on', async () => {
    const some = await inReview()
    const { marcus, dana, proposal } = some
    await startEngineering(marcus.ctx, inputOf(some), 0)
    const one = await typist(some, dana.person)
    expect(await one.until('saved')).toBe(true)
    type('One more word. ')(one.ydoc)
    expect(await one.until('saving')).toBe(true)
    expect(await one.until('saved')).toBe(true)
    await carryOut(some)
    expect(await startState(some)).toEqual(STILL_OPEN)
    type('And another. ')(one.ydoc)
    expect(await one.until('saving')).toBe(true)
    expect(await one.until('saved')).toBe(true)
    expect(one.reasons).toEqual([])
    expect(JSON.stringify(readContent(await committed(proposal)))).toContain('And another')
    one.destroy()
  })

  it('leaves all of it or nothing when the server is killed on the way', async () => {
    const points = { before: [HALTED], within: [HALTED], committing: [HALTED, CLEARED], after: [CLEARED] }
    const killed = Object.entries(points).map(async ([dieAt, allowed]) => {
      const some = await inReview()
      await startEngineering(some.marcus.ctx, inputOf(some), 0)
      const [order] = await startOrders(some)
      const child = spawn(
        process.execPath,
        ['lib/launch/run-bundled.mjs', 'tests/support/start-child.ts', JSON.stringify({ orderId: String(order?.id), dieAt })],
        { stdio: 'inherit' },
      )
      const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
      expect([dieAt, signal]).toEqual([dieAt, 'SIGKILL'])
      expect(allowed).toContainEqual(await settledState(some))
      // The next server finds the order, or finds it done.
      await carryOut(some)
      expect(await startState(some)).toEqual(CLEARED)
    })
    await Promise.all(killed)
  })
})

/** What a killed server had sent may still be on its way through the database: its session ends first. */
async function settledState(some: InReview) {
  const last = await waitUntil(
    async () => {
      const rows = await db.$queryRaw<
        unknown[]
      >`SELECT 1 FROM proposal WHERE id = ${some.proposal.id}::uuid FOR UPDATE NOWAIT`.catch(() => [])
      return rows.length > 0 ? await startState(some) : null
    },
    { withinMs: 5000, everyMs: 10 },
  )
  return last
}
