import type { Page } from '@playwright/test'
import { PAGE_WORDS } from '@/lib/domain/prfaq'
import { countWords, releaseWords } from '@/lib/editor/count-words'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { paragraph, sampleContent } from '@/tests/support/editor-content'
import { smallTargets } from '@/tests/support/small-targets'
import { aRoom, caretAtEnd, openRoom, paste, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

const ENGLISH = 'patients who take four or more medicines a day lose count of what is left in the box'.split(' ')
const words = (count: number) => Array.from({ length: count }, (_, index) => ENGLISH[index % ENGLISH.length]).join(' ')

test('the meter turns red past one page, and the page shows where it ends', async ({ login }) => {
  const content = sampleContent()
  content.sections.summary = [paragraph(words(PAGE_WORDS))]
  const room = await aRoom(content)
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const meter = page.getByRole('meter').filter({ visible: true })
  await expect(meter).toHaveText(/^\d+ words, 1\.\d\d pages\. Cut \d+\.$/)
  await expect(page.locator('.page-end')).toHaveText('Page one ends')
  await section(page, 'summary').click()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.getByText('Release date not set')).toBeVisible()
  await page.keyboard.type('LEEDS, 4 March 2031. Short.')
  await expect(page.getByText('For release 4 March 2031')).toBeVisible()
  await expect(meter).toHaveText(/^\d+ words, 0\.\d\d page$/)
  await expect(page.locator('.page-end')).toHaveCount(0)
  // Lines that are typed at the lower edge push the page up: the caret stays in sight.
  for (let line = 0; line < 24; line++) await page.keyboard.press('Enter')
  await page.keyboard.type('The end.')
  await expect(section(page, 'summary').getByText('The end.')).toBeInViewport({ ratio: 0.9 })
})

test('the outline says what is there, leads to it, and marks where one is', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const outline = page.getByRole('navigation', { name: 'Sections' })
  await expect(outline.getByRole('button', { name: /^Headline 8 words/ })).toBeVisible()
  await outline.getByRole('button', { name: /^Solution/ }).click()
  await expect(outline.locator('[aria-current]')).toHaveText(/^Solution/)
  await expect(page.getByText('Does it answer each pain you named?')).toBeVisible()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(outline.locator('[aria-current]')).toHaveText(/^Leader quote/)
})

test('F6 goes from outline to page to panel, and ? lists the keys outside the text', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await page.keyboard.press('F6')
  await expect(page.locator('#outline :focus')).toHaveCount(1)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F6')
  await expect(page.locator('.ProseMirror')).toBeFocused()
  await page.keyboard.type('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F6')
  await expect(page.locator('#panel :focus')).toHaveCount(1)
})

test('a revision is saved with what was typed a moment ago', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')
  await page.keyboard.type(' And it is quiet.')
  await page.getByRole('button', { name: /^This text/ }).click()
  await page.getByRole('menuitem', { name: 'Save a revision' }).click()
  await page.getByLabel('What changed?').fill('Said that it is quiet')
  await page.getByRole('button', { name: 'Save the revision' }).click()
  await expect(page.getByText('Revision 1 is kept.')).toBeVisible()
  await page.goto(`/proposals/${room.proposalId}/revisions`)
  await expect(page.getByRole('link', { name: /Revision 1 Said that it is quiet/ })).toBeVisible()
})

test('an empty page asks for each section, and the words take the prompt’s place', async ({ login }) => {
  const empty = sampleContent()
  for (const key of Object.keys(empty.sections) as (keyof typeof empty.sections)[])
    (empty.sections as Record<string, unknown>)[key] = key === 'headline' || key === 'subheading' ? '' : []
  const room = await aRoom({ ...empty, customerFaq: [], internalFaq: [] })
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await expect(page.locator('.is-empty')).toHaveCount(9)
  const before = await page.locator('.sec[data-key=solution]').boundingBox()
  await section(page, 'problem').click()
  await page.keyboard.type('Half of all patients miss a dose.')
  await expect(page.locator('.sec[data-key=problem] .is-empty')).toHaveCount(0)
  expect(await page.locator('.sec[data-key=solution]').boundingBox()).toEqual(before)
})

test('an older page is told to reload and loses nothing', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  let isOld = false
  await page.routeWebSocket('**/collab', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (!isOld || typeof message === 'string') return server.send(message)
      const older = message
        .toString('latin1')
        .replace(`"schemaVersion":${SCHEMA_VERSION}`, `"schemaVersion":${SCHEMA_VERSION - 1}`)
      server.send(Buffer.from(older, 'latin1'))
    })
  })
  await openRoom(page, room)
  isOld = true
  await page.reload()
  await expect(page.getByText('A newer version of Dateline is here. Reload; your text is safe.')).toBeVisible()
  await caretAtEnd(page, 'summary')
  await page.keyboard.type(' Typed in the old page.')
  isOld = false
  page.once('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(saveState(page)).toHaveText(/^Saved/)
  await expect(section(page, 'summary')).toContainText('Typed in the old page.')
})

test('print gives the page alone, and 450 words fit the first sheet', async ({ login }) => {
  const content = sampleContent()
  const room = await aRoom(content)
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const meter = page.getByRole('meter').filter({ visible: true })
  const count = releaseWords(countWords(content))
  await expect(meter).toHaveText(new RegExp(`^${count} words`))
  await caretAtEnd(page, 'summary')
  await page.keyboard.press('Enter')
  await paste(page, { 'text/plain': words(PAGE_WORDS - count) })
  await expect(meter).toHaveText(`${PAGE_WORDS} words, 1.00 page`)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['.topbar', '.outline', '.panel', '.toolbar', '.sec-label', '.qside', '.addq'])
    await expect(page.locator(name).first()).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // The release on the first sheet, the questions on the second.
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('sections and the coach are sheets, and tools stand at the keyboard', async ({ login }) => {
    const room = await aRoom()
    const page = await login(room.owner.person.email)
    await openRoom(page, room)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await page.getByRole('button', { name: 'Sections' }).tap()
    await expect.poll(() => shareOfScreen(page, '#outline')).toBeCloseTo(0.74, 1)
    expect(await smallTargets(page)).toEqual([])
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /^Solution/ })
      .tap()
    await expect(page.locator('.typing')).toContainText('Solution')
    await page.getByRole('button', { name: 'Next section' }).tap()
    await expect(page.locator('.typing')).toContainText('Leader quote')
    await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Bold' }).tap()
    await page.keyboard.type('Loud')
    await expect(section(page, 'leaderQuote').locator('strong')).toHaveText('Loud')
    // The keyboard takes the lower part of the screen: the bar stands on its edge.
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { value: 520, configurable: true })
      visualViewport?.dispatchEvent(new Event('resize'))
    })
    const bar = page.getByRole('toolbar', { name: 'Formatting' })
    await expect.poll(() => bar.evaluate((element) => Math.round(element.getBoundingClientRect().bottom))).toBe(520)
    expect(await smallTargets(page)).toEqual([])
    await page.getByRole('button', { name: 'Done' }).tap()
    await page.getByRole('button', { name: 'Coach' }).tap()
    await expect.poll(() => shareOfScreen(page, '#panel')).toBeCloseTo(0.66, 1)
    await expect(page.getByText('Why did we build it?')).toBeVisible()
    expect(await smallTargets(page)).toEqual([])
    // Answering in the text puts the sheet away.
    await page
      .getByRole('button', { name: /^Answer here/ })
      .first()
      .tap()
    await expect(page.locator('#panel')).toBeHidden()
    await expect(page.locator('.ProseMirror')).toBeFocused()
  })
})

/** How much of the screen's height stands under a region. */
function shareOfScreen(page: Page, region: string): Promise<number> {
  return page.locator(region).evaluate((element) => element.getBoundingClientRect().height / innerHeight)
}
