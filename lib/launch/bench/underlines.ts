import type { Page } from '@playwright/test'
import { atMost, type Figure, median } from './figure'
import { PLACE } from './long-document'
import { type BenchOptions, startSideBySide } from './side-by-side'
import { openToEditable, type Visit, watchScripts } from './visit'

const RUNS = 7
const PAGES = [1, 60]
const MOST_MS = 300
const MOST_KB = 1200
const KEY_EVERY_MS = 85
/** The check leaves none of these unmarked. */
const WORD = 'seamless'

/** What the check costs a browser: its code over the wire, and how long after the last key its underline is drawn. */
export async function underlineFigures(options: BenchOptions): Promise<Figure[]> {
  const both = await startSideBySide(options)
  try {
    const figures: Figure[] = []
    for (const pages of PAGES) {
      const { ours } = await both.addText(pages)
      const visit = await both.visit('ours')
      const fetched = await watchWorker(visit)
      await openToEditable(visit, ours)
      await visit.page.waitForLoadState('networkidle')
      const waits: number[] = []
      for (let run = 0; run <= RUNS; run++) waits.push(await waitForUnderline(visit.page))
      // The first fetches the check and its language model.
      figures.push(
        atMost(
          `underline after the last key, ${pages === 1 ? '1 page' : `${pages} pages`}`,
          median(waits.slice(1)),
          'ms',
          MOST_MS,
        ),
      )
      if (pages === 1)
        figures.push(atMost('JavaScript of the check, with its language model', (await fetched()) / 1000, 'KB', MOST_KB))
      await visit.close()
    }
    return figures
  } finally {
    await both.stop()
  }
}

/** Types a buzzword in the middle of the text; milliseconds from its last key to its underline. */
async function waitForUnderline(page: Page): Promise<number> {
  const place = page.locator('.ProseMirror p', { hasText: PLACE })
  await place.click()
  await page.keyboard.press('End')
  const before = await page.locator('.ProseMirror .f', { hasText: WORD }).count()
  await page.evaluate((count) => {
    const state = { at: 0, wait: 0 }
    Object.assign(globalThis, { underline: state })
    addEventListener('keydown', (event) => Object.assign(state, { at: event.timeStamp }), { capture: true })
    new MutationObserver(() => {
      const marks = [...document.querySelectorAll('.ProseMirror .f')].filter((one) => one.textContent === 'seamless')
      if (marks.length > count && state.wait === 0)
        requestAnimationFrame(() => Object.assign(state, { wait: performance.now() - state.at }))
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
  }, before)
  await page.keyboard.type(` and ${WORD} `, { delay: KEY_EVERY_MS })
  const wait = await page.waitForFunction(() => (globalThis as unknown as { underline: { wait: number } }).underline.wait)
  return (await wait.jsonValue()) as number
}

/** Bytes of scripts over the wire, compressed, with their headers, that the page's worker asks for and the page itself does not. */
async function watchWorker(visit: Visit): Promise<() => Promise<number>> {
  const { page } = visit
  const scripts = await watchScripts(visit)
  const sizes = new Map<string, Promise<number>>()
  page.on('requestfinished', (request) => {
    if (!/\.js(?:\?|$)/.test(request.url())) return
    const size = request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)
    sizes.set(request.url(), size)
  })
  return async () => {
    const own = [...sizes].filter(([address]) => !scripts.has(address)).map(([, size]) => size)
    return (await Promise.all(own)).reduce((sum, size) => sum + size, 0)
  }
}
