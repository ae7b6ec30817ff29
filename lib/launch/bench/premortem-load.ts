import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { PremortemView } from '@/lib/domain/premortem/board'
import type { Seated } from './premortem-child'
import { type ActionIds, BoardClient } from './premortem-client'

const EVERY_MS = 2000
const BOARD_ROUNDS = 8
const VOTE_ROUNDS = 4
/** Whoever has not seen a change this long after the last one has lost it. */
const SETTLE_MS = 5000

/** A change and how to tell that a view has it. */
type Change = { by: number; at: number; isIn: (view: PremortemView) => boolean; seenBy: Set<number> }

export type Load = { seen: number[]; answered: number[]; changes: number; lost: number; votesWrong: number; looks: number }

/** Everybody adds a card and moves it, in turns, every two seconds; then votes and takes back. Times are in milliseconds. */
export async function runBoard(origin: string, seated: Seated, actions: ActionIds): Promise<Load> {
  const { proposalId, premortemId, themes, cookies } = seated
  const changes: Change[] = []
  const seen: number[] = []
  const answered: number[] = []
  const look = (who: number, view: PremortemView) => {
    for (const change of changes) {
      if (change.by === who || change.seenBy.has(who) || !change.isIn(view)) continue
      change.seenBy.add(who)
      seen.push(performance.now() - change.at)
    }
  }
  const clients = cookies.map(
    ({ name, value }, who) =>
      new BoardClient({
        origin,
        proposalId,
        premortemId,
        cookie: `${name}=${value}`,
        actions,
        onView: (view) => look(who, view),
      }),
  )
  await Promise.all(clients.map((client) => client.ready()))
  const timed = async (work: Promise<void>) => {
    const began = performance.now()
    await work
    answered.push(performance.now() - began)
  }
  const begin = (by: number, isIn: Change['isIn']) => changes.push({ by, at: performance.now(), isIn, seenBy: new Set() })

  await everybody(clients, BOARD_ROUNDS, async (client, who, round) => {
    if (round % 2 === 0) {
      const text = `reason of ${who}, ${randomUUID()}`
      begin(who, (view) => view.reasons.some((reason) => reason.text === text))
      await timed(client.act('add', { text }))
      return
    }
    await client.ready()
    const mine = client.view?.reasons.filter(({ isMine }) => isMine).at(-1)
    if (!mine) throw new Error('somebody does not see what they wrote')
    const themeId = themes[(who + round) % themes.length] ?? null
    begin(who, (view) => view.reasons.some(({ id, version }) => id === mine.id && version > mine.version))
    await timed(client.act('move', { reasonId: mine.id, themeId }))
  })
  await pause(SETTLE_MS)
  const lost = changes.reduce((sum, { seenBy }) => sum + clients.length - 1 - seenBy.size, 0)

  await clients[0]?.act('phase', { from: 'group', to: 'vote' })
  await Promise.all(clients.map((client) => client.ready()))
  const looks = clients.reduce((sum, client) => sum + client.looks, 0)
  const wanted = clients.map(() => 0)
  await everybody(clients, VOTE_ROUNDS, async (client, who, round) => {
    const reason = client.view?.reasons[who % client.view.reasons.length]
    const change = round === 2 ? -1 : 1
    wanted[who] = (wanted[who] ?? 0) + change
    await timed(client.act('vote', { reasonId: reason?.id, change }))
  })
  await Promise.all(clients.map((client) => client.ready()))
  const votesWrong = clients.filter((client, who) => client.view?.votesUsed !== wanted[who]).length
  for (const client of clients) client.close()
  return { seen, answered, changes: changes.length, lost, votesWrong, looks }
}

/** Each acts once in every two seconds, evenly spread over them. */
async function everybody(
  clients: readonly BoardClient[],
  rounds: number,
  act: (client: BoardClient, who: number, round: number) => Promise<void>,
): Promise<void> {
  const began = performance.now()
  await Promise.all(
    clients.map(async (client, who) => {
      for (let round = 0; round < rounds; round++) {
        const due = began + EVERY_MS * (round + who / clients.length)
        await pause(Math.max(0, due - performance.now()))
        await act(client, who, round)
      }
    }),
  )
}
