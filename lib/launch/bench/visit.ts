import path from 'node:path'
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { browserArguments, findBrowser } from '@/lib/launch/testing/find-browser'
import { quantile } from './figure'
import { PLACE } from './long-document'

type Watched = typeof globalThis & { bench: { editableAt: number | null; toFrame: number[] } }
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

export interface Visit {
  page: Page
  close(): Promise<void>
}

/** A person at a page that their browser has never seen: empty cache, empty storage, only their session. */
export async function openVisit(browser: Browser, cookies: Cookies = []): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies(cookies)
  await context.addInitScript({ path: path.join(import.meta.dirname, 'watch-page.js') })
  const page = await context.newPage()
  return { page, close: () => context.close() }
}

export async function launchBrowser(say: (line: string) => void): Promise<Browser> {
  const { chromium } = await import('@playwright/test')
  return chromium.launch({ executablePath: await findBrowser(say), args: browserArguments() })
}

/** Signs in through the form; returns what the browser keeps. */
export async function signIn(browser: Browser, origin: string, account: { email: string; password: string }): Promise<Cookies> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/sign-in`)
  await page.getByLabel('Work email').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`${origin}/desk`)
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

/** Milliseconds from navigation to the first frame in which the text is there and can be typed into. */
export async function openToEditable({ page }: Visit, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' })
  const editable = await page.waitForFunction(() => (globalThis as Watched).bench?.editableAt, undefined, { timeout: 30_000 })
  return (await editable.jsonValue()) as number
}

export interface TypingCost {
  /** Main thread per key, in milliseconds. */
  mainThread: number
  /** From the key to its frame, 95th percentile, in milliseconds. */
  toFrame: number
}

const KEYS = 'and so nobody walks twice for one bag of medicine any more '
const KEY_EVERY_MS = 85
/** Work that a page puts off until the typist pauses counts too. */
const AFTERWARDS_MS = 1000

/** Types in the middle of the text at the speed of a fast typist. The page is open and editable. Throws when the words do not arrive. */
export async function typeInMiddle({ page }: Visit): Promise<TypingCost> {
  await page.waitForLoadState('networkidle')
  const place = page.locator('.ProseMirror p', { hasText: PLACE })
  await place.scrollIntoViewIfNeeded()
  await place.click()
  await page.keyboard.press('End')
  await page.keyboard.type('Now ', { delay: KEY_EVERY_MS })
  await page.waitForTimeout(AFTERWARDS_MS)

  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(() => {
    ;(globalThis as Watched).bench.toFrame.length = 0
  })
  const words = (await place.textContent()) ?? ''
  const before = await taskSeconds(client)
  await page.keyboard.type(KEYS, { delay: KEY_EVERY_MS })
  await page.waitForTimeout(AFTERWARDS_MS)
  const after = await taskSeconds(client)
  const toFrame = await page.evaluate(() => (globalThis as Watched).bench.toFrame)
  if ((await place.textContent())?.length !== words.length + KEYS.length)
    throw new Error('the keys did not arrive where they were typed')
  if (toFrame.length !== KEYS.length) throw new Error(`${toFrame.length} of ${KEYS.length} keys were drawn`)
  return { mainThread: ((after - before) * 1000) / KEYS.length, toFrame: quantile(toFrame, 0.95) }
}

async function taskSeconds(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

/**
 * Bytes of JavaScript that come over the wire from now on, compressed, with their headers, by address. Hearing of each request costs the
 * browser and this process time: nothing is timed meanwhile.
 */
export async function watchScripts({ page }: Visit): Promise<Map<string, number>> {
  const client = await page.context().newCDPSession(page)
  const addresses = new Map<string, string>()
  const scripts = new Map<string, number>()
  client.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) addresses.set(requestId, response.url)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId)
    if (address) scripts.set(address, (scripts.get(address) ?? 0) + encodedDataLength)
  })
  await client.send('Network.enable')
  return scripts
}
