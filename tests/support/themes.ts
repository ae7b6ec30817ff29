import { expect, type Page } from '@playwright/test'
import { keysAlone, tabTo } from './hands'

/** One person adds a second theme; the other makes one of both by keys alone. The theme that was there keeps its name. */
export async function joinThemes(adds: Page, joins: Page, kept: string): Promise<void> {
  const field = adds.getByLabel('New theme')
  await field.fill('Said in other words')
  for (const _ of ['sent', 'sent again at once']) await adds.keyboard.press('Enter')
  await field.fill('Begun meanwhile')
  // Added once, and what was begun meanwhile stays.
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toBeVisible()
  await expect(adds.getByRole('button', { name: 'Add the theme' })).toBeEnabled()
  await expect(field).toHaveValue('Begun meanwhile')
  await field.press('Escape')
  // Whoever comes back finds the board as it stands, and the browser has nothing to say against the page.
  await adds.reload()
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toBeVisible()
  await keysAlone(joins).press(joins.getByRole('button', { name: 'Join Said in other words with another theme' }))
  await expect(joins.getByRole('menuitem', { name: kept })).toBeFocused()
  await joins.keyboard.press('Enter')
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toHaveCount(0)
  await expect(adds.getByRole('heading', { name: kept })).toBeVisible()
}

/** Makes a theme of a card by keys alone, on a board without themes. Until it is named there is none. */
export async function nameTheme(page: Page, reason: string, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: `Move “${reason}”` }))
  for (const key of ['n', 'Escape', 'n']) await page.keyboard.press(key)
  await expect(page.getByText(`Name it, and “${reason}” goes there.`)).toBeVisible()
  await expect(page.locator('.gtheme')).toHaveCount(0)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.locator('.gtheme', { hasText: name })).toContainText(reason)
  // The keys go on at the card beside it.
  await expect(page.locator('.pile .moveto:focus')).toHaveCount(1)
}
