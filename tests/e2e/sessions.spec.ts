import { aWorkspace, draftProposal } from '@/prisma/factories'
import { aMemberWithPassword } from '@/tests/support/accounts'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

test('ending a session signs the other browser out, and its open page says so and keeps its text', async ({
  login,
  openBrowser,
  expectProblem,
}) => {
  // What the page was still asking for when it was signed out.
  expectProblem(/401.*\/comments/)
  const { workspace } = await aWorkspace()
  const me = await aMemberWithPassword(workspace)
  const proposal = await draftProposal(me)
  const phone = await openBrowser(null, { userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' })
  await phone.goto(`/proposals/${proposal.id}/write`)
  await phone.getByLabel('Work email').fill(me.person.email)
  await phone.getByLabel('Password').fill(PASSWORD)
  await phone.getByRole('button', { name: 'Sign in' }).click()
  await phone.getByRole('group', { name: 'Headline' }).click()
  await phone.keyboard.type('Every bell rings twice')
  await expect(phone.getByText(/^Saved \d/).first()).toBeVisible()

  const page = await login(me.person.email)
  await page.goto('/settings/profile')
  await page.getByRole('button', { name: 'Sign out Firefox on Android' }).click()
  await expect(page.getByText('Firefox on Android is signed out.')).toBeVisible()
  await expect(page.getByText('Firefox on Android', { exact: true })).toBeHidden()
  // The button went with its row; the keyboard goes on beside it.
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)

  await expect(phone.getByText('You are signed out. Your text is kept in this browser')).toBeVisible()
  await expect(phone.getByRole('group', { name: 'Headline' })).toContainText('Every bell rings twice')
  await phone.goto('/desk')
  await expect(phone).toHaveURL(/\/sign-in/)
})

test('a new password, or one button, signs out every other device', async ({ login, openBrowser, page }) => {
  const { workspace } = await aWorkspace()
  const me = await aMemberWithPassword(workspace)
  const others = [await openBrowser(me.person.email), await openBrowser(me.person.email)]
  for (const other of others) await other.goto('/desk')
  await login(me.person.email)
  await page.goto('/settings/profile')
  await page.getByLabel('The password that you have now').fill('not what it is')
  await page.getByLabel('New password').fill('another four short words')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('This is not your password.')).toBeVisible()
  await page.getByLabel('The password that you have now').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Password changed. 2 other sessions were ended.')).toBeVisible()
  for (const other of others) {
    await other.reload()
    await expect(other).toHaveURL(/\/sign-in/)
  }
  const again = await openBrowser(me.person.email)
  await page.reload()
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(page.getByText('Every other device is signed out.')).toBeVisible()
  await again.goto('/desk')
  await expect(again).toHaveURL(/\/sign-in/)
})
