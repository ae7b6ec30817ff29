import type { Page } from '@playwright/test'
import { PAGE_WORDS, pages } from '@/lib/domain/prfaq'
import { countWords, releaseWords } from '@/lib/editor/count-words'
import { addPicture } from '@/lib/server/pictures/add-picture'
import { aWorkspace, draftProposal } from '@/prisma/factories'
import { paragraph, sampleContent } from '@/tests/support/editor-content'
import { dropFiles, pasteFiles } from '@/tests/support/picture-pasting'
import { aPhotograph, aPng, SECRETS } from '@/tests/support/pictures'
import { aRoom, caretAtEnd, openRoom, paste, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

const png = async (name: string, width = 40, height = 30) => ({ name, type: 'image/png', bytes: await aPng(width, height) })
const pictures = (page: Page, key: 'summary' | 'problem' | 'solution') => section(page, key).locator('.picture')
const isDrawn = (page: Page) =>
  page.locator('.picture img').evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0))

test('a chosen picture is asked for its words, and everybody who may read sees it, in the text, in a revision and alone', async ({
  login,
  openBrowser,
  expectProblem,
}) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Picture' }).click()
  await (await chooser).setFiles({ name: 'tray.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhotograph()) })
  const picture = pictures(page, 'summary')
  await expect(picture.getByText('Needs alt text')).toBeVisible()
  await expect.poll(() => isDrawn(page)).toBe(true)
  await section(page, 'problem').click()
  await expect(page.locator('.picture-panel')).toHaveCount(0)
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: '1 needs alt text' }).click()
  await expect(page.getByLabel('Alt text')).toBeFocused()
  await page.keyboard.type('A tray with one red lid')
  await expect(picture.getByText('Needs alt text')).toBeHidden()
  await expect(page.getByRole('button', { name: '1 needs alt text' })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await page.keyboard.type('The tray on a Leeds kitchen table')
  await page.getByRole('radio', { name: 'Half' }).check()
  await expect(page.getByText('Counts as 130 words')).toBeVisible()
  await page.keyboard.press('Escape')
  // Typing goes on below the picture and not over it.
  await page.keyboard.type('It is white.')
  await expect(picture).toHaveCount(1)
  await expect(section(page, 'summary').locator('p').last()).toHaveText('It is white.')
  await expect(saveState(page)).toHaveText(/^Saved/)

  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(tom, room)
  await expect(tom.getByRole('img', { name: 'A tray with one red lid' })).toBeVisible()
  await expect(tom.locator('figcaption')).toHaveText('The tray on a Leeds kitchen table')
  await expect(tom.locator('.picture')).toHaveAttribute('data-width', 'half')
  const lucy = await openBrowser(room.reader.person.email)
  await openRoom(lucy, room)
  await expect.poll(() => isDrawn(lucy)).toBe(true)
  await lucy.getByRole('img', { name: 'A tray with one red lid' }).click()
  await expect(lucy.locator('.picture-panel')).toHaveCount(0)

  await page.getByRole('button', { name: /^This text/ }).click()
  await page.getByRole('menuitem', { name: 'Save a revision' }).click()
  await page.getByRole('button', { name: 'Save the revision' }).click()
  await expect(page.getByText('Revision 1 is kept.')).toBeVisible()
  await lucy.goto(`/proposals/${room.proposalId}/revisions/1`)
  await expect(lucy.getByRole('img', { name: 'A tray with one red lid' })).toBeVisible()
  await expect.poll(() => isDrawn(lucy)).toBe(true)

  const src = (await page.locator('.picture img').getAttribute('src')) as string
  const served = await lucy.request.get(src)
  const body = (await served.body()).toString('latin1')
  for (const secret of SECRETS) expect(body).not.toContain(secret)
  expect(served.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    'content-disposition': 'inline; filename="picture.jpeg"',
  })
  expect(served.headers()['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
  const again = await lucy.request.get(src, { headers: { 'if-none-match': served.headers().etag as string } })
  expect(again.status()).toBe(304)

  expectProblem(/response: 40[14]/)
  const stranger = await openBrowser((await aWorkspace()).admin.person.email)
  const missing = src.replace(/[^/]+$/, '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a0b')
  for (const path of [src, missing]) {
    const answer = await stranger.request.get(path)
    expect([answer.status(), await answer.text()]).toEqual([404, ''])
  }
  const nobody = await openBrowser(null)
  expect((await nobody.request.get(src)).status()).toBe(401)
})

test('a picture is pasted, dropped, copied along and undone, and what may not come along is named', async ({ login }) => {
  const room = await aRoom()
  const other = await draftProposal(room.owner)
  const foreign = await addPicture(room.owner.ctx, { proposalId: other.id, bytes: await aPng(64, 48) })
  const page = await login(room.owner.person.email)
  await openRoom(page, room)

  await caretAtEnd(page, 'problem')
  await pasteFiles(page, [await png('one.png'), await png('two.png', 60, 30)])
  await expect(pictures(page, 'problem')).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(pictures(page, 'problem')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(pictures(page, 'problem')).toHaveCount(1)

  await dropFiles(page, '.sec[data-key=solution] > .body > ol p >> nth=0', [await png('dropped.png')])
  await expect(pictures(page, 'solution')).toHaveCount(1)
  // Not inside the list, but after it.
  await expect(section(page, 'solution').locator('ol + .picture, ol + .page-end + .picture')).toHaveCount(1)

  await caretAtEnd(page, 'summary')
  const data = `data:image/png;base64,${Buffer.from(await aPng()).toString('base64')}`
  const own = (await pictures(page, 'solution').locator('img').getAttribute('src')) as string
  const theirs = `/api/proposals/${other.id}/pictures/${foreign.pictureId}`
  await paste(page, {
    'text/html': `<p>First.</p><p><img src="${data}" alt="From the page itself"></p><p>Second.</p>
      <img src="${own}" width="40" height="30" alt="Once more"><ul><li>Third.<img src="${theirs}" alt="From next door" data-caption="Next door" data-width="third"></li></ul>
      <img src="https://example.com/a.png" alt="Elsewhere"><img src="file:///C:/a.png"><p>Fourth.</p>`,
  })
  await expect(pictures(page, 'summary')).toHaveCount(3)
  await expect(page.getByText(/^2 pictures were left out: it stands on another site/)).toBeVisible()
  const order = await section(page, 'summary').evaluate((body) =>
    [...body.children]
      .filter((child) => !child.matches('.page-end'))
      .map((child) => child.querySelector('img')?.alt ?? child.textContent?.trim()),
  )
  expect(order.slice(-7)).toEqual([
    'It rings twice.First.',
    'From the page itself',
    'Second.',
    'Once more',
    'Third.',
    'From next door',
    'Fourth.',
  ])
  await expect.poll(() => isDrawn(page)).toBe(true)
  const copied = page.getByRole('img', { name: 'From next door' })
  await expect(copied).toHaveAttribute('src', new RegExp(`^/api/proposals/${room.proposalId}/pictures/`))
  await expect(pictures(page, 'summary').locator('figcaption:visible')).toHaveText('Next door')

  // Copied text with its pictures comes back as it was.
  await section(page, 'summary').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+c')
  await caretAtEnd(page, 'solution')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(pictures(page, 'solution')).toHaveCount(4)
  await expect(saveState(page)).toHaveText(/^Saved/)
  await page.reload()
  await expect(pictures(page, 'solution')).toHaveCount(4)
  await expect.poll(() => isDrawn(page)).toBe(true)

  // A line has no place for one.
  await section(page, 'headline').click()
  await pasteFiles(page, [await png('line.png')])
  await expect(page.getByText(/^A picture was left out: this is one line/)).toBeVisible()
  await expect(page.locator('.picture-pending')).toHaveCount(0)
})

test('on paper pictures take no more room than they count', async ({ login }) => {
  const content = sampleContent()
  content.sections.solution = [paragraph('That is all.')]
  const room = await aRoom(content)
  const [tall, square] = [await aPng(400, 1200), await aPng(900, 900)]
  const kept = await Promise.all(
    [tall, square].map((bytes) => addPicture(room.owner.ctx, { proposalId: room.proposalId, bytes })),
  )
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const img = (index: number, width: string) =>
    `<img src="/api/proposals/${room.proposalId}/pictures/${kept[index]?.pictureId}" width="${kept[index]?.width}" height="${kept[index]?.height}" alt="A tray" data-width="${width}" data-caption="Two words">`
  await caretAtEnd(page, 'solution')
  await paste(page, { 'text/html': `<p>And this.</p>${img(0, 'full')}${img(1, 'half')}<p>After.</p>` })
  await expect(pictures(page, 'solution')).toHaveCount(2)
  const meter = page.getByRole('meter').filter({ visible: true })
  const count = releaseWords(countWords(content)) + 2 + 200 + 130 + 4
  await expect(meter).toHaveText(`${count} words, ${pages(count).toFixed(2)} page`)
  await caretAtEnd(page, 'summary')
  await page.keyboard.press('Enter')
  await paste(page, {
    'text/plain': Array.from({ length: PAGE_WORDS - count }, (_, index) => ['medicines', 'a', 'day'][index % 3]).join(' '),
  })
  await expect(meter).toHaveText(`${PAGE_WORDS} words, 1.00 page`)
  await expect.poll(() => isDrawn(page)).toBe(true)
  // What belongs to a tall picture is in sight with it.
  await pictures(page, 'solution').first().locator('img').click()
  await expect(page.locator('.picture-panel')).toBeInViewport({ ratio: 1 })
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.picture-need').first()).toBeHidden()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // The release on the first sheet, the questions on the second.
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('a picture is chosen at the keyboard and described under it', async ({ login }) => {
    const room = await aRoom()
    const page = await login(room.owner.person.email)
    await openRoom(page, room)
    await section(page, 'problem').tap()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Picture' }).tap()
    await (await chooser).setFiles({ name: 'tall.png', mimeType: 'image/png', buffer: Buffer.from(await aPng(400, 1600)) })
    const topOf = (place: string) => page.locator(place).evaluate((element) => element.getBoundingClientRect().top)
    const bottomOf = (place: string) => page.locator(place).evaluate((element) => element.getBoundingClientRect().bottom)
    await expect.poll(async () => (await bottomOf('.picture-panel')) <= (await topOf('.fmt'))).toBe(true)
    expect(await topOf('.picture-panel')).toBeGreaterThan(await bottomOf('.typing'))
    await page.getByLabel('Alt text').fill('A tray')
    await expect(page.getByRole('img', { name: 'A tray' })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const small = await page
      .locator('.picture-panel :is(input, button, label):visible')
      .evaluateAll(
        (all) => all.filter((one) => one.getBoundingClientRect().height < 40 && one.matches('button, .seg label, .input')).length,
      )
    expect(small).toBe(0)
  })
})
