import type { Page } from '@playwright/test'
import { aMember, aWorkspace } from '@/prisma/factories'
import { pasteFiles } from '@/tests/support/picture-pasting'
import { aPng } from '@/tests/support/pictures'
import { aRoom, caretAtEnd, connectionSwitch, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

const png = async (name: string, width = 40, height = 30) => ({ name, type: 'image/png', bytes: await aPng(width, height) })
const pictures = (page: Page, key: 'summary' | 'problem') => section(page, key).locator('.picture')

test('a picture that cannot be sent keeps its file and the text, and is added when it can', async ({ login, expectProblem }) => {
  expectProblem(/pictures|ERR_FAILED|40[0-9]|500/)
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  const connection = await connectionSwitch(page)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')

  await connection.cut()
  await expect(saveState(page)).toHaveText('Offline')
  await pasteFiles(page, [await png('offline.png')])
  const pending = page.locator('.picture-pending')
  await expect(pending).toContainText('offline.png. You are offline.')
  await page.keyboard.type(' Written meanwhile.')
  connection.restore()
  await expect(pictures(page, 'summary')).toHaveCount(1, { timeout: 20_000 })
  await expect(section(page, 'summary')).toContainText('It rings twice. Written meanwhile.')
  await expect(pending).toHaveCount(0)

  let answer: 'break' | 'fail' | 'pass' = 'break'
  await page.route('**/pictures', (route) => {
    if (answer === 'break') return route.abort('failed')
    if (answer === 'fail') return route.fulfill({ status: 502, body: '<html>Bad gateway</html>' })
    return route.continue()
  })
  await caretAtEnd(page, 'problem')
  await pasteFiles(page, [await png('later.png')])
  await expect(pending).toContainText('later.png. The connection broke. The file is kept here.')
  answer = 'fail'
  await pending.getByRole('button', { name: 'Try again' }).click()
  await expect(pending).toContainText('The server did not answer.')
  answer = 'pass'
  await pending.getByRole('button', { name: 'Try again' }).click()
  await expect(pictures(page, 'problem')).toHaveCount(1)

  // A tab that goes while one is under way loses nothing.
  answer = 'break'
  await caretAtEnd(page, 'problem')
  await pasteFiles(page, [await png('gone.png', 50, 20)])
  await expect(pending).toContainText('gone.png. The connection broke.')
  page.once('dialog', (dialog) => dialog.accept())
  answer = 'pass'
  await page.reload()
  await expect(pictures(page, 'problem')).toHaveCount(2)
  await expect(pending).toHaveCount(0)
  await page.reload()
  await expect(pictures(page, 'problem')).toHaveCount(2)

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await caretAtEnd(page, 'problem')
  await pasteFiles(page, [{ name: 'drawing.png', type: 'image/png', bytes: svg }])
  await expect(pending).toContainText('drawing.png. This is no PNG, JPEG, WebP or GIF.')
  await expect(pending.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await pending.getByRole('button', { name: 'Leave it out' }).click()
  await expect(pending).toHaveCount(0)
  await expect(saveState(page)).toHaveText(/^Saved/)
})

test('the server takes pictures from our own pages alone, from writers alone, and nothing but pictures', async ({
  login,
  openBrowser,
  baseURL,
  expectProblem,
}) => {
  expectProblem(/response: 4\d\d/)
  const room = await aRoom()
  const origin = baseURL as string
  const path = `/api/proposals/${room.proposalId}/pictures`
  const page = await login(room.owner.person.email)
  const send = async (from: Page, headers: Record<string, string>, data: Uint8Array) =>
    (await from.request.post(path, { headers: { 'content-type': 'image/png', ...headers }, data: Buffer.from(data) })).status()
  expect(await send(page, { origin }, await aPng())).toBe(201)
  expect(await send(page, { origin: 'https://elsewhere.example' }, await aPng())).toBe(403)
  expect(await send(page, {}, await aPng())).toBe(403)
  expect(await send(page, { origin }, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(422)
  expect(await send(page, { origin }, new Uint8Array(5 * 1024 * 1024 + 1))).toBe(422)
  const lucy = await openBrowser(room.reader.person.email)
  expect(await send(lucy, { origin }, await aPng())).toBe(403)
  const stranger = await openBrowser((await aMember((await aWorkspace()).workspace)).person.email)
  expect(await send(stranger, { origin }, await aPng())).toBe(404)
  const nobody = await openBrowser(null)
  expect(await send(nobody, { origin }, await aPng())).toBe(401)
})
