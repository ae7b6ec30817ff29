import type { Page } from '@playwright/test'
import { aWorkspace } from '@/prisma/factories'
import { aMemberWithPassword } from '@/tests/support/accounts'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

/** Presses Tab until something of this role and name has the focus: what a hand without a mouse does. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name })
  await expect(wanted.first()).toBeVisible()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never reached the ${role} ${name}.`)
}

test('a day’s work without a mouse: sign in, start a proposal, write, save a revision, sign out', async ({
  page,
  checkAccess,
}) => {
  const { workspace } = await aWorkspace()
  const { person } = await aMemberWithPassword(workspace)
  await page.goto('/sign-in')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await tabTo(page, 'textbox', 'Work email')
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk$/)

  await tabTo(page, 'link', 'Start a proposal')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Start with the customer' })).toBeVisible()
  await tabTo(page, 'button', 'Skip to the working title, date and readers')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Working title')).toBeFocused()
  await page.keyboard.type('Second Bell')
  await tabTo(page, 'button', 'Start writing')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/write#headline$/)

  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await expect(page.locator('.ProseMirror')).toBeFocused()
  await page.keyboard.type('Patients hear the bell twice')
  await expect(page.getByRole('group', { name: 'Headline' })).toContainText('Patients hear the bell twice')
  // Tab stays in the text; F6 leaves it.
  await page.keyboard.press('F6')
  await tabTo(page, 'button', /^This text/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Submit for review' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Save a revision' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What changed?')).toBeFocused()
  await page.keyboard.type('By hand')
  await tabTo(page, 'button', 'Save the revision')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Revision 1 is kept.')).toBeVisible()

  await tabTo(page, 'link', 'Revisions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /^Revision 1 By hand/ })).toBeVisible()
  await tabTo(page, 'link', 'Dateline, go to the Desk')
  await page.keyboard.press('Enter')
  await expect(page.getByText('One proposal is yours.')).toBeVisible()
  await tabTo(page, 'button', `Your account, ${person.name}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Your profile' })).toBeFocused()
  await checkAccess(page)
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})
