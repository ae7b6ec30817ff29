import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Browser } from '@playwright/test'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import { atMost, type Figure, quantile, told } from './figure'
import { dragOverBoard, learnActions, openBoard } from './premortem-board'
import type { Seated, Wanted } from './premortem-child'
import { runBoard } from './premortem-load'
import { type Product, startProduct } from './product'
import type { BenchOptions } from './side-by-side'
import { launchBrowser } from './visit'

const PEOPLE = 30
const CARDS = 300
const RUNS = 3

/**
 * Thirty people on one board, each adding or moving a card, then voting, every two seconds, over the product's own addresses
 * and sockets; and a board of three hundred cards in a browser. Source of the limits: the issue of the pre-mortem.
 */
export async function premortemFigures({ root, say, closing, database }: BenchOptions): Promise<Figure[]> {
  const running: { stop(): Promise<void> }[] = []
  const stop = async () => {
    for (const one of running.splice(0).reverse()) await one.stop()
  }
  closing.add(stop)
  try {
    const product = await startProduct({ root, database })
    running.push(product)
    const child = await startChild(database.databaseAdminUrl, product)
    running.push({ stop: async () => child.disconnect() })
    const browser = await launchBrowser(say)
    running.push({ stop: () => browser.close() })
    const actions = await learnActions(browser, product.origin, await seat(child, { people: 1, reasons: 2, themes: 1 }))
    const load = await runBoard(product.origin, await seat(child, { people: PEOPLE, reasons: 0, themes: 4 }), actions)
    return [
      atMost('a change is seen by the others, p95', quantile(load.seen, 0.95), 'ms', 250),
      told('a change is seen by the others, p50', quantile(load.seen, 0.5), 'ms'),
      told('changes made', load.changes, ''),
      told('looks at the board for each change, of all screens together', load.looks / load.changes, ''),
      atMost('changes that somebody never saw', load.lost, '', 0),
      told('a button is answered, p95', quantile(load.answered, 0.95), 'ms'),
      atMost('votes lost or doubled', load.votesWrong, '', 0),
      ...(await boardFigures(browser, product.origin, await seat(child, { people: 1, reasons: CARDS, themes: 6 }))),
    ]
  } finally {
    await stop()
  }
}

async function boardFigures(browser: Browser, origin: string, seated: Seated): Promise<Figure[]> {
  const opened: number[] = []
  const late: number[] = []
  let dragged = 0
  for (let run = 0; run <= RUNS; run++) {
    const board = await openBoard(browser, origin, seated, CARDS)
    if (run > 0) opened.push(board.openedMs)
    if (run === RUNS) {
      const drag = await dragOverBoard(board.page)
      late.push(...drag.frames)
      dragged = drag.dragged
    }
    await board.page.context().close()
  }
  const share = (100 * late.filter((ms) => ms > 32).length) / late.length
  return [
    atMost(`a board of ${CARDS} cards, to its first use, median`, quantile(opened, 0.5) / 1000, 's', 1),
    atMost(`frames over 32 ms while a card of ${CARDS} is dragged`, share, '%', 5),
    told('frames while a card is dragged', late.length, ''),
    told('moves of the drag that the board noticed', dragged, ''),
  ]
}

async function startChild(databaseUrl: string, { secret, origin }: Product): Promise<ChildProcess> {
  const child = fork(new URL('./premortem-child.ts', import.meta.url), {
    env: testEnvironment({ DATABASE_URL: databaseUrl, SECRET: secret, BASE_URL: origin }),
    execArgv: ['--import', 'tsx'],
  })
  await once(child, 'message')
  return child
}

async function seat(child: ChildProcess, wanted: Wanted): Promise<Seated> {
  child.send(wanted)
  const [seated] = await once(child, 'message')
  return seated as Seated
}
