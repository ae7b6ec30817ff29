import { aWorkspace } from '@/prisma/factories'
import { anAddress } from '@/tests/support/invited'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

test('a workspace opens to whoever signs up, and closes again', async ({ login, openBrowser, checkAccess }) => {
  const { admin } = await aWorkspace({ name: 'Open Door' })
  const page = await login(admin.person.email)
  await page.goto('/settings/workspace')
  const open = page.getByRole('checkbox', { name: 'Open to whoever signs up' })
  await open.check()
  await page.getByRole('button', { name: 'Save the workspace' }).click()
  await expect(page.getByText('Workspace saved.')).toBeVisible()

  const stranger = await openBrowser(null)
  await stranger.goto('/sign-in')
  await stranger.getByRole('link', { name: 'Create one' }).click()
  await expect(stranger.getByRole('heading', { name: 'Write with Open Door.' })).toBeVisible()
  await checkAccess(stranger)
  await stranger.getByLabel('Your name').fill('Ravi Menon')
  await stranger.getByLabel('Work email').fill(admin.person.email)
  await stranger.getByLabel('Password').fill(PASSWORD)
  await stranger.getByRole('button', { name: 'Create your account' }).click()
  await expect(stranger.getByText('This address has an account already. Sign in with it.')).toBeVisible()
  await stranger.getByLabel('Work email').fill(anAddress())
  await stranger.getByLabel('Password').fill(PASSWORD)
  await stranger.getByRole('button', { name: 'Create your account' }).click()
  await expect(stranger.getByText('Open Door. Nothing of yours is in progress.')).toBeVisible()

  await open.uncheck()
  await page.getByRole('button', { name: 'Save the workspace' }).click()
  const late = await openBrowser(null)
  // The word that it is saved may still stand there from before.
  await expect(async () => {
    await late.goto('/sign-up')
    await expect(late.getByRole('heading', { name: 'You need an invitation.' })).toBeVisible({ timeout: 1_000 })
  }).toPass()
})
