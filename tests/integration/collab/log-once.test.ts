import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { twoWriters, type } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live.stop())

describe('a connection that breaks right after the commit', () => {
  it('leaves each edit in the log once', async () => {
    const { dana, proposal, wire } = await twoWriters(live)
    const writer = await wire(dana)
    const query = live.pool.query.bind(live.pool) as (...args: unknown[]) => Promise<unknown>
    let broken = 0
    live.pool.query = (async (...args: unknown[]) => {
      const result = await query(...args)
      const { text } = (typeof args[0] === 'object' ? args[0] : { text: args[0] }) as { text: string }
      if (text.startsWith('INSERT INTO document_update') && broken++ < 3) {
        throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
      }
      return result
    }) as never
    for (const word of ['one ', 'two ', 'three ', 'four ', 'five ']) writer.edit(type(word))
    expect(await writer.ask(1)).toBe('saved!1')
    writer.edit(type('six '))
    expect(await writer.ask(2)).toBe('saved!2')
    live.pool.query = query as never
    expect(broken).toBeGreaterThan(1)
    expect(await db.documentUpdate.count({ where: { documentId: proposal.id } })).toBe(6)
    writer.close()
  })
})
