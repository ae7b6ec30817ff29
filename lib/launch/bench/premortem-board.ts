import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Seated } from './premortem-child'
import type { ActionIds } from './premortem-client'

type Watched = typeof globalThis & { bench: { boardAt: number | null; frames: number[]; dragged: number } }

/** A page of the board, empty cache, with the moment at which all its cards were there and could be used. */
export async function openBoard(
  browser: Browser,
  origin: string,
  { proposalId, premortemId, cookies: [cookie] }: Seated,
  cards: number,
): Promise<{ page: Page; openedMs: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (cookie) await context.addCookies([{ ...cookie, url: origin }])
  await context.addInitScript(`globalThis.benchCards = ${cards}`)
  await context.addInitScript({ path: path.join(import.meta.dirname, 'watch-board.js') })
  const page = await context.newPage()
  await page.goto(`${origin}/proposals/${proposalId}/premortem/${premortemId}`, { waitUntil: 'commit' })
  const opened = await page.waitForFunction(() => (globalThis as Watched).bench.boardAt, undefined, { timeout: 120_000 })
  return { page, openedMs: (await opened.jsonValue()) as number }
}

/** Drags a card over the whole board and back, at the pace of a hand. Milliseconds between frames. */
export async function dragOverBoard(page: Page): Promise<{ frames: number[]; dragged: number }> {
  await page.waitForLoadState('networkidle')
  const card = page.locator('.pile .gcard').first()
  const box = await card.boundingBox()
  if (!box) throw new Error('no card can be dragged')
  await card.hover()
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 30)
  await page.evaluate(() => {
    ;(globalThis as Watched).bench.frames.length = 0
  })
  for (let step = 0; step < 150; step++) {
    const along = (1 - Math.cos((step / 50) * Math.PI)) / 2
    await page.mouse.move(300 + along * 1000, 350 + 200 * Math.sin(step / 15))
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate(() => [...(globalThis as Watched).bench.frames])
  await page.mouse.up()
  const dragged = await page.evaluate(() => (globalThis as Watched).bench.dragged)
  return { frames, dragged }
}

/** Uses the board once, and notes under which names Next knows its actions. */
export async function learnActions(browser: Browser, origin: string, seated: Seated): Promise<ActionIds> {
  const { page } = await openBoard(browser, origin, seated, 2)
  // By what it carries: the page sends signs of life too.
  const learn = async (field: string, press: () => Promise<void>): Promise<string> => {
    const sent = page.waitForRequest((request) => request.postData()?.includes(`"${field}":`) ?? false)
    await press()
    return (await (await sent).allHeaders())['next-action'] ?? ''
  }
  await page.waitForLoadState('networkidle')
  const add = await learn('text', async () => {
    await page.getByLabel('Because').fill('one more')
    await page.keyboard.press('Enter')
  })
  await page.locator('.gcard > p', { hasText: 'one more' }).waitFor()
  const move = await learn('themeId', async () => {
    await page.getByRole('button', { name: 'Move “one more”' }).click()
    await page.getByRole('menuitem', { name: 'Theme 1' }).click()
  })
  await page.waitForLoadState('networkidle')
  const phase = await learn('to', () => page.getByRole('button', { name: 'Go to voting' }).click())
  const vote = await learn('change', () => page.getByRole('button', { name: 'Vote for “one more”' }).click())
  await page.context().close()
  return { add, move, vote, phase }
}
