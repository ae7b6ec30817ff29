import type { Request } from '@playwright/test'
import { aWorkspace, draftProposal } from '@/prisma/factories'
import { expect, test } from './test'

test('an answer that comes late does not replace a newer one', async ({ login }) => {
  const { admin } = await aWorkspace()
  await draftProposal(admin, { title: 'Second Bell' })
  await draftProposal(admin, { title: 'Quiet Hour' })
  const page = await login(admin.person.email)
  await page.goto('/desk')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/find?q=bell', async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  await page.getByRole('button', { name: 'Find' }).click()
  const asked = page.waitForRequest('**/api/find?q=bell')
  await page.getByRole('combobox').fill('bell')
  const late = await asked
  const isLate = (request: Request) => request === late
  const over = Promise.race([page.waitForEvent('requestfinished', isLate), page.waitForEvent('requestfailed', isLate)])
  await page.getByRole('combobox').fill('quiet')
  await expect(page.getByRole('option', { name: 'Quiet Hour' })).toBeVisible()
  release()
  await over
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  await expect(page.getByRole('option', { name: 'Second Bell' })).toHaveCount(0)
})
