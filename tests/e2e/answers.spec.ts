import { db } from '@/lib/server/db'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { aRoom, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

const NARROW = { width: 390, height: 844 }

test('the first answer starts a draft that is its author’s alone until they say who can read it', async ({
  login,
  checkAccess,
}) => {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const page = await login(dana.person.email)
  const looks = async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await checkAccess(page, ['color-contrast', 'link-in-text-block'])
    await page.setViewportSize(NARROW)
    await checkAccess(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await page.goto('/proposals/new')
  await page.getByRole('textbox', { name: 'Who is the customer?' }).fill('People in Leeds who take four medicines a day')
  // What is typed while the answer is sent is the first of the next one.
  await page.getByRole('textbox', { name: 'Who is the customer?' }).evaluate((field) => {
    const press = (key: string, ctrlKey = false) =>
      field.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))
    press('Enter', true)
    press('A')
  })
  await expect(page).toHaveURL(/\/proposals\/new\/[-0-9a-f]{36}/)
  await expect(page.getByRole('textbox', { name: 'What problem do they have today?' })).toHaveValue('A')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('Nobody else finds this draft yet, except leads and admins.')).toBeVisible()
  const visibility = async () => (await db.proposal.findFirstOrThrow({ where: { ownerId: dana.person.id } })).visibility
  expect(await visibility()).toBe('named')
  await looks()

  const desk = await page.context().newPage()
  await desk.goto('/desk')
  await expect(desk.getByRole('link', { name: 'Untitled proposal' })).toBeVisible()
  await expect(desk.getByText('People in Leeds')).toBeHidden()
  await desk.close()

  await page.getByRole('button', { name: 'Skip to the working title, date and readers' }).click()
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByText('Give it a working title, such as Second Bell.')).toBeVisible()
  await page.getByLabel('Working title').fill('Second Bell')
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByText('Choose who can read it.')).toBeVisible()
  const everybody = page.getByRole('radio', { name: 'Everybody in the workspace' })
  await expect(everybody).toBeFocused()
  await looks()
  await everybody.check()
  await expect(page.getByText('Choose who can read it.')).toBeHidden()
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page).toHaveURL(/\/write#headline$/)
  expect(await visibility()).toBe('workspace')
  await expect(saveState(page)).toHaveText(/^Saved/)
})

test('an answer that somebody else changes stands in the coach at once', async ({ login, openBrowser, checkAccess }) => {
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  for (const page of [dana, tom]) {
    await openRoom(page, room)
    await section(page, 'problem').click()
  }
  await dana
    .locator('#panel')
    .getByRole('button', { name: /^(Answer|Edit) ?: What problem do they have today\?$/ })
    .click()
  await dana.locator('#panel').getByRole('textbox').fill('They lose count of what is left in the box')
  await checkAccess(dana)
  await dana.getByRole('button', { name: 'Save the answer' }).click()
  await expect(tom.locator('#panel')).toContainText('They lose count of what is left in the box')
  await tom.emulateMedia({ colorScheme: 'dark' })
  await checkAccess(tom, ['color-contrast', 'link-in-text-block'])
  await tom.setViewportSize(NARROW)
  await checkAccess(tom)
  await tom.getByRole('button', { name: 'Done' }).click()
  await tom.getByRole('button', { name: 'Coach' }).click()
  await expect(tom.locator('#panel')).toBeVisible()
  await checkAccess(tom)
})

test('a reader can work through a proposal that has no words yet', async ({ login, checkAccess }) => {
  const { workspace } = await aWorkspace()
  const owner = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const reader = await aMember(workspace, 'member', { name: 'Lucy Ward' })
  const proposal = await draftProposal(owner, { title: 'One Bag' })
  const page = await login(reader.person.email)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await openRoom(page, { proposalId: proposal.id })
    await expect(saveState(page)).toHaveText('Reading live')
    await checkAccess(page)
  }
  await page.getByRole('article', { name: 'Press release and FAQ' }).focus()
  await expect(page.getByRole('article', { name: 'Press release and FAQ' })).toBeFocused()
  await page.setViewportSize(NARROW)
  await checkAccess(page)
})
