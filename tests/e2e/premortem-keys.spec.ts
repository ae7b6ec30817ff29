import { addTheme } from '@/lib/server/premortem/add-theme'
import { removeTheme } from '@/lib/server/premortem/remove-theme'
import { aSession, moveTo, write } from '@/tests/support/premortem'
import { expect, test } from './test'

// Where the keys are in a pre-mortem once the page has changed under them.

test('whoever changes the scene of a pre-mortem is in its headline before the next key', async ({ login }) => {
  const { id, proposal, dana } = await aSession()
  const page = await login(dana.person.email)
  await page.goto(`/proposals/${proposal.id}/premortem/${id}`)
  const change = page.getByRole('button', { name: 'Change the scene and the rules' })
  const pressed = () =>
    change.evaluate((button: HTMLElement) => {
      button.click()
      return document.activeElement?.getAttribute('name')
    })
  // The first press that the page hears.
  await expect.poll(pressed).toBe('headline')
  await page.getByRole('button', { name: 'Leave it as it was' }).press('Enter')
  await expect(change).toBeFocused()
})

test('the last card of a pile keeps the keys where the server puts it back', async ({ login }) => {
  const some = await aSession({ phase: 'silent' })
  const { id: premortemId, proposal, dana, tom, priya } = some
  await write(some, tom, 'nobody picked up')
  await moveTo(some, 'silent', 'group')
  const { themeId } = await addTheme(priya.ctx, { premortemId, name: 'The bell', reasonId: null })
  const page = await login(dana.person.email)
  await page.goto(`/proposals/${proposal.id}/premortem/${premortemId}`)
  const keys = page.getByRole('button', { name: 'Move “nobody picked up”' })
  const inTheme = page.locator('.gtheme').filter({ has: keys })
  // The menu opens once the page listens.
  await expect(async () => {
    await keys.press('m')
    await expect(page.getByRole('menuitem', { name: /^The bell/ })).toBeFocused({ timeout: 1_000 })
  }).toPass()
  // Tom takes the theme apart just before the card comes there.
  let isApart = false
  await page.route('**', async (route) => {
    if (route.request().headers()['next-action'] && !isApart && (await inTheme.count()) === 1) {
      isApart = true
      await expect(keys).toBeFocused()
      await removeTheme(tom.ctx, { premortemId, themeId })
    }
    await route.fallback()
  })
  await page.keyboard.press('1')
  await expect(page.getByText('We cannot find this theme.')).toBeVisible()
  await expect(page.locator('.pile').filter({ has: keys })).toBeVisible()
  await expect(keys).toBeFocused()
  await page.keyboard.press('m')
  await expect(page.getByRole('menuitem', { name: /^A new theme/ })).toBeFocused()
  await page.unrouteAll({ behavior: 'wait' })
})
