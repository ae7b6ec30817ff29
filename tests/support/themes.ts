import { expect, type Locator, type Page } from '@playwright/test'
import { keysAlone, tabTo } from './hands'

/** One person adds a second theme, and a third that is taken apart; the other makes one of both by keys alone. The theme that was there keeps its name. */
export async function joinThemes(adds: Page, joins: Page, kept: string): Promise<void> {
  const field = adds.getByLabel('New theme')
  await field.fill('Said in other words')
  for (const _ of ['sent', 'sent again at once']) await adds.keyboard.press('Enter')
  await field.fill('Begun meanwhile')
  // Added once, and what was begun meanwhile stays.
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toBeVisible()
  await expect(adds.getByRole('button', { name: 'Add the theme' })).toBeEnabled()
  await expect(field).toHaveValue('Begun meanwhile')
  await adds.keyboard.press('Enter')
  await keysAlone(adds).press(adds.getByRole('button', { name: 'Take Begun meanwhile apart' }))
  await expect(adds.getByRole('heading', { name: 'Begun meanwhile' })).toHaveCount(0)
  await expect(field).toBeFocused()
  // Whoever comes back finds the board as it stands, and the browser has nothing to say against the page.
  await adds.reload()
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toBeVisible()
  await keysAlone(joins).press(joins.getByRole('button', { name: 'Join Said in other words with another theme' }))
  await expect(joins.getByRole('menuitem', { name: kept })).toBeFocused()
  await joins.keyboard.press('Enter')
  await expect(adds.getByRole('heading', { name: 'Said in other words' })).toHaveCount(0)
  await expect(adds.getByRole('heading', { name: kept })).toBeVisible()
  await expect(joins.getByRole('button', { name: `Rename ${kept}` })).toBeFocused()
}

/** Makes a theme of a card by keys alone, on a board without themes. Until it is named there is none. */
export async function nameTheme(page: Page, reason: string, name: string): Promise<void> {
  const card = page.getByRole('button', { name: `Move “${reason}”` })
  await tabTo(page, card)
  const key = { key: 'n', bubbles: true, cancelable: true }
  // At once, or the first letters of the name are lost.
  expect(
    await card.evaluate((at, key) => at.dispatchEvent(new KeyboardEvent('keydown', key)) || document.activeElement?.id, key),
  ).toBe('new-theme')
  for (const key of ['Escape', 'n']) await page.keyboard.press(key)
  await expect(page.getByText(`Name it, and “${reason}” goes there.`)).toBeVisible()
  await expect(page.locator('.gtheme')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a name for the theme.')).toBeVisible()
  // What was typed of it is there again after Escape.
  await page.keyboard.type(name.slice(0, 4))
  for (const key of ['Escape', 'n']) await page.keyboard.press(key)
  await page.keyboard.type(name.slice(4))
  await page.keyboard.press('Enter')
  await expect(page.locator('.gtheme', { hasText: name })).toContainText(reason)
  // The keys go on at the card beside it.
  await expect(page.locator('.pile .moveto:focus')).toHaveCount(1)
}

/** Moves the only card of the only theme to the pile and back, by keys alone: they go along with the last of a place, and stay where others are. */
export async function moveThereAndBack(page: Page, reason: string): Promise<void> {
  const menu = (place: string) => page.locator(place).getByRole('button', { name: `Move “${reason}”` })
  await tabTo(page, menu('.gtheme'))
  for (const key of ['m', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(menu('.pile')).toBeFocused()
  for (const key of ['m', 'Enter']) await page.keyboard.press(key)
  await expect(menu('.gtheme')).toBeVisible()
  await expect(page.locator('.pile .moveto:focus')).toHaveCount(1)
}

/** Drags a card under a theme while the focus is at `keysAt`, where it stays. */
export async function dragUnder(card: Locator, theme: Locator, keysAt: Locator): Promise<void> {
  const text = await card.innerText()
  await keysAt.focus()
  await card.dragTo(theme)
  await expect(theme.locator('.gcard > p', { hasText: text })).toBeVisible()
  await expect(keysAt).toBeFocused()
}

/** Joins a card to one beside it: J goes to those in its menu, and the keys go on at that one. */
export async function joinReasons(page: Page, reason: string, into: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: `Move “${reason}”` }))
  await page.keyboard.press('j')
  await expect(page.getByRole('menu').locator('.joins [role=menuitem]').first()).toBeFocused()
  await page.getByRole('menuitem', { name: into }).click()
  await expect(page.getByText(`Joined: ${reason}`)).toBeVisible()
  await expect(page.getByRole('button', { name: `Move “${into}”` })).toBeFocused()
}

/** Chooses an accepted risk on a phone: why it is accepted stands directly under its card, in sight. */
export async function showAccepted(phone: Page, name: RegExp, why: string): Promise<void> {
  const card = phone.getByRole('button', { name })
  await expect(card).toContainText('Accepted')
  await card.click()
  const under = phone.locator('.card[aria-pressed=true] + aside')
  await expect(under.getByRole('heading', { name: /^Risk \d/ })).toBeInViewport()
  await expect(under.getByLabel('Why do you accept it?')).toHaveValue(why)
}
