import type { Page } from '@playwright/test'
import { SIGN_IN_LIMITS } from '@/lib/domain/identity'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { signIn } from '@/lib/server/people/sign-in'
import { aWorkspace } from '@/prisma/factories'
import { aMemberWithPassword } from '@/tests/support/accounts'
import { anAddress } from '@/tests/support/invited'
import { mailTo } from '@/tests/support/mail-folder'
import { aVisitor, PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

async function trySignIn(page: Page, email: string, password: string) {
  await page.getByLabel('Work email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a forgotten password is replaced by the link in the mail, which works once', async ({ page, openBrowser, checkAccess }) => {
  const { workspace } = await aWorkspace()
  const { person } = await aMemberWithPassword(workspace)
  const elsewhere = await openBrowser(person.email)
  await elsewhere.goto('/desk')
  await page.goto('/sign-in')
  await trySignIn(page, person.email, 'this is not the password')
  await expect(
    page.getByText('This address and this password do not belong together. Check both, or ask for a new password.'),
  ).toBeVisible()
  await expect(page.getByLabel('Password')).toBeFocused()
  await checkAccess(page)

  await page.getByRole('link', { name: 'Ask for a new password' }).click()
  await expect(page.getByRole('heading', { name: 'Ask for a new password.' })).toBeVisible()
  await page.getByLabel('Work email').fill(person.email)
  await checkAccess(page)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail.' })).toBeVisible()

  const { link, subject } = await mailTo(person.email)
  expect(subject).toBe('Set a new password for Dateline')
  await page.goto(link)
  await page.getByLabel('New password').fill('too short')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible()
  await checkAccess(page)
  await page.getByLabel('New password').fill('another four short words')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your new password is set. Sign in with it.')).toBeVisible()

  await trySignIn(page, person.email, PASSWORD)
  await expect(page.getByText('This address and this password do not belong together.')).toBeVisible()
  await trySignIn(page, person.email, 'another four short words')
  await expect(page).toHaveURL(/\/desk$/)
  await elsewhere.reload()
  await expect(elsewhere).toHaveURL(/\/sign-in/)

  await elsewhere.goto(link)
  await expect(elsewhere.getByRole('heading', { name: 'This link opens nothing any more.' })).toBeVisible()
  await expect(elsewhere.getByLabel('New password')).toHaveCount(0)
})

test('after ten wrong passwords the right one has to wait too, and the page says how long', async ({ page }) => {
  const { workspace } = await aWorkspace()
  const { person } = await aMemberWithPassword(workspace)
  for (let failed = 1; failed < SIGN_IN_LIMITS.perAccount; failed++)
    await expect(signIn(aVisitor(), { email: person.email, password: 'a guess at it' })).rejects.toThrow('do not belong together')
  await page.goto('/sign-in')
  await trySignIn(page, person.email, 'the tenth guess')
  await expect(page.getByText('do not belong together')).toBeVisible()
  await trySignIn(page, person.email, PASSWORD)
  await expect(
    page.getByText(/^Too many tries failed\. Wait 1[45] minutes, then try again, or ask for a new password\.$/),
  ).toBeVisible()
  await expect(page.getByLabel('Work email')).toHaveValue(person.email)
})

test('without a script the door works, gives back what was typed, and never a password', async ({
  openBrowser,
  expectProblem,
}) => {
  // The browser was told to run no script.
  expectProblem(/^request: GET \S+\.js: csp$/)
  const { workspace, admin } = await aWorkspace()
  const { person } = await aMemberWithPassword(workspace)
  const { link } = await inviteByLink(admin.ctx, { role: 'member', functions: [], days: 1 })
  const page = await openBrowser(null, { javaScriptEnabled: false })
  await page.goto('/sign-in?next=/portfolio')
  await trySignIn(page, person.email, 'typed and not to be read')
  await expect(page.getByText('do not belong together')).toBeVisible()
  await expect(page.getByLabel('Work email')).toHaveValue(person.email)
  expect(await page.content()).not.toContain('typed and not to be read')
  await trySignIn(page, 'typed into the wrong field', person.email)
  await expect(page.getByText('Write a full address')).toBeVisible()
  await expect(page.getByLabel('Work email')).toHaveValue('')
  expect(await page.content()).not.toContain('typed into the wrong field')

  await page.getByRole('link', { name: 'Ask for a new password' }).click()
  await page.getByLabel('Work email').fill(person.email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look in your mail.' })).toBeVisible()
  await page.goto((await mailTo(person.email)).link)
  await page.getByLabel('New password').fill('too short')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Use at least 10 characters.')).toBeVisible()
  expect(await page.content()).not.toContain('too short')
  await page.getByLabel('New password').fill('another four short words')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your new password is set. Sign in with it.')).toBeVisible()
  await page.goto('/sign-in?next=/portfolio')
  await trySignIn(page, person.email, 'another four short words')
  await expect(page).toHaveURL(/\/portfolio$/)
  await page.close()

  const newcomer = await openBrowser(null, { javaScriptEnabled: false })
  await newcomer.goto(link)
  await newcomer.getByLabel('Your name').fill('Yusuf Demir')
  await newcomer.getByLabel('Work email').fill(person.email)
  await newcomer.getByLabel('Password').fill('to join with, unread')
  await newcomer.getByRole('button', { name: 'Join' }).click()
  await expect(newcomer.getByRole('alert').first()).toBeVisible()
  await expect(newcomer.getByLabel('Your name')).toHaveValue('Yusuf Demir')
  expect(await newcomer.content()).not.toContain('to join with, unread')
  await newcomer.getByLabel('Work email').fill(anAddress())
  await newcomer.getByLabel('Password').fill('to join with, unread')
  await newcomer.getByRole('button', { name: 'Join' }).click()
  await expect(newcomer).toHaveURL(/\/desk$/)
  await newcomer.close()
})
