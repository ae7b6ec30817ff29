import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstText } from '@/tests/support/collab-documents'
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
