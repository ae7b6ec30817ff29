import type { Page } from '@playwright/test'
import { DAY_MS } from '@/lib/domain/day'
import { initialsOf } from '@/lib/domain/person-card'
import { dateLine, whenInWords } from '@/lib/domain/when'
import { db } from '@/lib/server/db'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { begin, commenting } from '@/tests/support/commenting'
import { caretAtEnd, openRoom, saveState } from '@/tests/support/writing-room'
import { expect, test } from './test'

/** What the first bytes of a page say, before any script has run. */
async function themeInHtml(page: Page): Promise<string | undefined> {
  const html = await (await page.request.get('/desk')).text()
  return /<html[^>]*data-theme="(\w+)"/.exec(html)?.[1]
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('light or dark is seen at once, and stands in the first HTML of the next page', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { admin } = await aWorkspace()
  const page = await login(admin.person.email)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/settings/profile')
  const light = await paper(page)
  expect(await themeInHtml(page)).toBeUndefined()

  await page.getByRole('radio', { name: 'As the system' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect.poll(() => paper(page)).not.toBe(light)
  const dark = await paper(page)
  await checkAccess(page)
  await expect.poll(() => themeInHtml(page)).toBe('dark')

  await test.step('another browser of the same person begins dark', async () => {
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
    const other = await openBrowser(admin.person.email, { colorScheme: 'light' })
    expect(await themeInHtml(other)).toBe('dark')
    await other.goto('/desk')
    expect(await paper(other)).toBe(dark)
  })

  await test.step('as the system follows the system', async () => {
    await page.getByText('As the system').click()
    await expect.poll(() => themeInHtml(page)).toBeUndefined()
    expect(await paper(page)).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await paper(page)).toBe(dark)
  })

  await test.step('one press in the bar turns it', async () => {
    await page.goto('/desk')
    await page.getByRole('button', { name: 'Switch light or dark' }).click()
    expect(await paper(page)).toBe(light)
    await expect.poll(() => themeInHtml(page)).toBe('light')
  })
})

test('a new name and time zone show on the Desk', async ({ login, openBrowser }) => {
  const { workspace, admin } = await aWorkspace()
  const colleague = await aMember(workspace, 'member', { name: 'Jo Barker' })
  await draftProposal(admin, { title: 'Second Bell' })
  const page = await login(admin.person.email)
  await page.goto('/settings/profile')
  await page.getByLabel('Name').fill('')
  await page.getByRole('button', { name: 'Save the profile' }).click()
  await expect(page.getByText('Write your name as colleagues know it.')).toBeVisible()
  await page.getByLabel('Name').fill('Ngozi Adebayo')
  // Their calendars never show the same day.
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    await page.getByLabel('Time zone').selectOption(zone)
    await page.getByRole('button', { name: 'Save the profile' }).click()
    await expect(page.getByText('Profile saved.').last()).toBeVisible()
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1, name: dateLine(new Date(), zone) })).toBeVisible()
    await page.goto('/settings/profile')
  }
  await expect(page.getByRole('button', { name: 'Your account, Ngozi Adebayo' })).toHaveText(initialsOf('Ngozi Adebayo'))
  const theirs = await openBrowser(colleague.person.email)
  await theirs.goto('/desk')
  await expect(theirs.getByText(/^Ngozi Adebayo\. Edited just now\.$/)).toBeVisible()
})

test('times are those of the profile, wherever the browser is', async ({ login }) => {
  const { dana, elena, proposal } = await commenting()
  await db.person.update({ where: { id: dana.person.id }, data: { timeZone: 'Asia/Kolkata' } })
  const at = new Date(Date.now() - 2 * DAY_MS)
  await begin({ ...elena, ctx: { ...elena.ctx, now: () => at } }, proposal, { text: 'Which shops?' })
  const page = await login(dana.person.email)
  await openRoom(page, { proposalId: proposal.id })
  await caretAtEnd(page, 'headline')
  const before = new Date()
  await page.keyboard.type(' again')
  await expect(saveState(page)).toHaveText(/^Saved \d/)
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Kolkata' })
  const minutes = [before, new Date()].map((moment) => `Saved ${clock.format(moment)}`)
  expect(minutes).toContain(await saveState(page).textContent())
  await page.getByRole('tab', { name: 'Comments' }).click()
  const remark = page.getByRole('article', { name: 'Elena Petrova said' })
  await expect(remark.getByRole('time')).toHaveText(whenInWords(at, new Date(), 'Asia/Kolkata'))
})
