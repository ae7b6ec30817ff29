import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { firstText } from '@/tests/support/collab-documents'
import { cookieOf, type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { Wire } from '@/tests/support/collab-wire'

import { committed, twoWriters } from '@/tests/support/two-writers'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live.stop())

const setting = () => twoWriters(live)

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
