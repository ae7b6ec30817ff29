import { expect, type Page } from '@playwright/test'
import { keysAlone } from './hands'

/** One person adds a second theme; the other makes one of both by keys alone. The theme that was there keeps its name. */
export async function joinThemes(adds: Page, joins: Page, kept: string): Promise<void> {
  await adds.getByLabel('New theme').fill('Said in other words')
  await adds.keyboard.press('Enter')
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toBeVisible()
  // Whoever comes back finds the board as it stands, and the browser has nothing to say against the page.
  await adds.reload()
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toBeVisible()
  await keysAlone(joins).press(joins.getByRole('button', { name: 'Join Said in other words with another theme' }))
  await expect(joins.getByRole('menuitem', { name: kept })).toBeFocused()
  await joins.keyboard.press('Enter')
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toHaveCount(0)
  await expect(adds.getByRole('heading', { name: kept })).toBeVisible()
}
