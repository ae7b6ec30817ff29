import WebSocket from 'ws'
import { oneAtATime } from '@/lib/domain/one-at-a-time'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { answeredBoard } from '@/lib/domain/premortem/board-change'

/** The addresses that Next gave to the actions of the board, by name; learned from a page that used them. */
export type ActionIds = Record<'add' | 'move' | 'vote' | 'phase', string>

export type ClientOptions = {
  origin: string
  proposalId: string
  premortemId: string
  cookie: string
  actions: ActionIds
  onView: (view: PremortemView) => void
}

/** Somebody at the board, without the browser: hears the signals, asks anew as the page does, and acts as its buttons do. */
export class BoardClient {
  view: PremortemView | null = null
  /** How often it looked. */
  looks = 0
  private answer: (text: string) => void = () => {}
  private readonly socket: WebSocket
  private readonly refresh = oneAtATime(() => this.look())

  constructor(private readonly options: ClientOptions) {
    const { origin, premortemId, cookie } = options
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/collab/premortem?id=${premortemId}`, {
      headers: { cookie, origin },
    })
    this.socket.on('message', (data) => {
      const text = String(data)
      if (text === 'changed') void this.refresh()
      else this.answer(text)
    })
  }

  async ready(): Promise<void> {
    if (this.socket.readyState !== WebSocket.OPEN) await new Promise((resolve) => this.socket.once('open', resolve))
    await this.refresh()
  }

  /** Sends what a button sends. Throws unless the server took it. */
  async act(action: keyof ActionIds, input: object): Promise<void> {
    const { origin, proposalId, premortemId, cookie, actions } = this.options
    const response = await fetch(`${origin}/proposals/${proposalId}/premortem/${premortemId}`, {
      method: 'POST',
      headers: {
        cookie,
        origin,
        'next-action': actions[action],
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
      },
      body: JSON.stringify([{ premortemId, ...input }]),
    })
    const text = await response.text()
    if (!text.includes('"ok":true')) throw new Error(`${action} was not taken: ${response.status} ${text.slice(0, 200)}`)
    void this.refresh()
  }

  close(): void {
    this.socket.close()
  }

  /** As the page does: what changed since the last look, over the same line. */
  private async look(): Promise<void> {
    this.looks++
    const text = await new Promise<string>((resolve, reject) => {
      this.answer = resolve
      this.socket.send('look', (error) => error && reject(error))
    })
    this.view = answeredBoard(this.view, JSON.parse(text))
    if (this.view) this.options.onView(this.view)
  }
}
