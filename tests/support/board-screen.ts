import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { openPremortemSignals } from '@/lib/collab/premortem-signals'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { answeredBoard } from '@/lib/domain/premortem/board-change'
import { env } from '@/lib/server/env'
import type { Somebody } from '@/prisma/factories'
import { ORIGIN } from './collab-server'
import { sessionCookie } from './session-cookie'

/** The live lines of sessions, in this process, on a port of their own. */
export async function openBoardLines() {
  const signals = openPremortemSignals({ databaseUrl: env().databaseUrl, origins: [ORIGIN] })
  const server = http.createServer()
  server.on('upgrade', (request, socket, head) => signals.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return {
    signals,
    async screen(premortemId: string, { person }: Pick<Somebody, 'person'>): Promise<BoardScreen> {
      const cookie = await sessionCookie(person.email)
      const headers = { cookie: `${cookie.name}=${cookie.value}`, origin: ORIGIN }
      return new BoardScreen(new WebSocket(`ws://localhost:${port}/collab/premortem?id=${premortemId}`, { headers }))
    },
    async close(): Promise<void> {
      await signals.destroy()
      server.close()
    },
  }
}

/** A screen without its browser: what it heard, and what it makes of it. */
export class BoardScreen {
  readonly heard: string[] = []
  /** Code with which the server hung up; null while the line is open. */
  closed: number | null = null
  view: PremortemView | null = null
  private answer: (view: PremortemView | null) => void = () => {}

  constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      const text = String(data)
      this.heard.push(text)
      if (!text.startsWith('{"view"') && !text.startsWith('{"change"')) return
      this.view = answeredBoard(this.view, JSON.parse(text))
      this.answer(this.view)
    })
    socket.on('close', (code) => {
      this.closed = code
      this.answer(null)
    })
  }

  /** Asks, and resolves to the board as this screen has it then; null where the server hung up. */
  async look(): Promise<PremortemView | null> {
    if (this.socket.readyState === WebSocket.CONNECTING) await new Promise((resolve) => this.socket.once('open', resolve))
    return new Promise((resolve) => {
      this.answer = resolve
      if (this.closed === null) this.socket.send('look')
      else resolve(null)
    })
  }
}
