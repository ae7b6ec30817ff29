import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { openInboxSignals } from '@/lib/collab/inbox-signals'
import { openProposalSignals } from '@/lib/collab/proposal-signals'
import { env } from '@/lib/server/env'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { aDraft, aMember, aWorkspace } from '@/prisma/factories'
import { sessionCookie } from '@/tests/support/session-cookie'

const server = http.createServer()
const inbox = openInboxSignals({ origins: [env().baseUrl], perPerson: 3 })
const proposals = openProposalSignals({ origins: [env().baseUrl] })
let address: string

beforeAll(async () => {
  server.on('upgrade', (request, socket, head) =>
    (request.url?.startsWith('/collab/proposal') ? proposals : inbox).handleUpgrade(request, socket, head),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  inbox.destroy()
  proposals.destroy()
  server.closeAllConnections()
  server.close()
})

type Line = { socket: WebSocket; heard: string[]; closed: () => number | null }

/** A page's line: resolves when it stands, or is closed again by the server. */
async function connect(cookie: string, origin = env().baseUrl, path = '/collab/inbox'): Promise<Line> {
  const socket = new WebSocket(`${address}${path}`, { headers: { origin, cookie } })
  const heard: string[] = []
  let code: number | null = null
  socket.on('message', (data) => heard.push(String(data)))
  socket.on('close', (closedWith) => (code = closedWith))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return { socket, heard, closed: () => code }
}

async function somebody() {
  const { workspace } = await aWorkspace()
  const { person } = await aMember(workspace)
  const cookie = async () => {
    const { name, value } = await sessionCookie(person.email)
    return `${name}=${value}`
  }
  return { person, cookie }
}

describe('the line to an inbox', () => {
  it('hears that something changed, and only its own person does', async () => {
    const [priya, dana] = [await somebody(), await somebody()]
    const hers = await connect(await priya.cookie())
    const again = await connect(await priya.cookie())
    const other = await connect(await dana.cookie())
    await expect
      .poll(() => {
        inbox.tell(priya.person.id)
        return hers.heard.length > 0 && again.heard.length > 0
      })
      .toBe(true)
    expect(new Set([...hers.heard, ...again.heard])).toEqual(new Set(['changed']))
    expect(other.heard).toEqual([])
  })

  it('is closed for nobody signed in, and told not to come back', async () => {
    const stranger = await connect('dateline.session_token=made-up')
    await expect.poll(stranger.closed).toBe(4401)
  })

  it('is refused from another origin, and without one', async () => {
    const { cookie } = await somebody()
    await expect(connect(await cookie(), 'https://elsewhere.example')).rejects.toThrow(/403/)
    await expect(connect(await cookie(), '')).rejects.toThrow(/403/)
  })

  it('is closed when a session ends or rights change, of nobody else', async () => {
    const [priya, dana] = [await somebody(), await somebody()]
    const hers = await connect(await priya.cookie())
    const other = await connect(await dana.cookie())
    await expect
      .poll(() => {
        inbox.closeConnections({ personId: priya.person.id })
        return hers.closed()
      })
      .toBe(4000)
    expect(other.closed()).toBe(null)
    inbox.closeConnections({ proposalId: 'some' })
    expect(other.closed()).toBe(null)
  })

  it('is made again when rights changed while its person was looked up', async () => {
    const { person } = await somebody()
    let found = () => {}
    const asked = new Promise<void>((resolve) => {
      found = resolve
    })
    const authenticate = async () => {
      late.closeConnections({ personId: person.id })
      await asked
      return { sessionId: 'one', person: { ...person, theme: 'system' as const }, workspaces: [] }
    }
    const late = openInboxSignals({ origins: [env().baseUrl], authenticate })
    const door = http.createServer().on('upgrade', (...upgrade) => late.handleUpgrade(...upgrade))
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
    const socket = new WebSocket(`ws://127.0.0.1:${(door.address() as AddressInfo).port}`, { origin: env().baseUrl })
    const closed = new Promise((resolve) => socket.once('close', resolve))
    found()
    expect(await closed).toBe(4000)
    late.destroy()
    door.close()
  })

  it('takes no word from a page, and no more lines than a person has pages', async () => {
    const { cookie } = await somebody()
    const own = await cookie()
    const chatty = await connect(own)
    chatty.socket.send('hello')
    await expect.poll(chatty.closed).toBe(1008)
    const lines: Line[] = []
    for (let line = 0; line < 4; line++) lines.push(await connect(own))
    await expect.poll(() => lines.filter((line) => line.closed() === 4401).length).toBe(1)
  })
})

describe('the line to the proposals of a desk', () => {
  it('hears of each that its person may read, and of no other', async () => {
    const { workspace, admin } = await aWorkspace()
    const { person } = await aMember(workspace)
    const [bell, bag, hidden, elsewhere] = [
      await aDraft(admin),
      await aDraft(admin),
      await aDraft(admin, { visibility: 'named' }),
      await aDraft((await aWorkspace()).admin),
    ]
    const { name, value } = await sessionCookie(person.email)
    const ids = [bell, hidden, elsewhere, bag].map(({ id }) => id)
    const open = (asked: string) => connect(`${name}=${value}`, env().baseUrl, `/collab/proposal?id=${asked}`)
    const line = await open(['nonsense', ...ids].join(','))
    for (const { id } of [hidden, bell, elsewhere, bag, hidden]) proposals.tell(id)
    // Lines keep their order: what was told of the others would be heard before the last word.
    proposals.tell(bell.id)
    await expect.poll(() => line.heard.length).toBe(3)
    await expect.poll((await open(`${hidden.id},${elsewhere.id}`)).closed).toBe(4401)
  })

  it('is judged anew when the readers of one change: who lost it hears no more of it', async () => {
    const { workspace, admin } = await aWorkspace()
    const [bell, bag] = [await aDraft(admin), await aDraft(admin)]
    const { person } = await aMember(workspace)
    const { name, value } = await sessionCookie(person.email)
    const open = () => connect(`${name}=${value}`, env().baseUrl, `/collab/proposal?id=${bell.id},${bag.id}`)
    const line = await open()
    await changeVisibility(admin.ctx, { proposalId: bell.id, visibility: 'named' })
    proposals.closeConnections({ proposalId: bell.id })
    await expect.poll(line.closed).toBe(4000)
    const again = await open()
    for (const { id } of [bell, bag]) proposals.tell(id)
    await expect.poll(() => again.heard.length).toBe(1)
  })
})
