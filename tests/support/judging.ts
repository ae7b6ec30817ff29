import { expect, type Page } from '@playwright/test'

const RUBRIC = ['Customer', 'Problem', 'Benefit', 'Plain words', 'Evidence']
/** Where the bar says how the proposal stands. */
export const bar = (page: Page) => page.locator('.topbar .status')

/** Scores all five, chooses and gives. Without a mouse: the figures and the arrow keys do it. */
export async function judge(page: Page, choice: 'Approve' | 'Request changes' | 'Reject', reason = ''): Promise<void> {
  for (const name of RUBRIC) {
    await page.getByRole('radio', { name: `1 of 4 for ${name}` }).focus()
    await page.keyboard.press('3')
    await expect(page.getByRole('radio', { name: `3 of 4 for ${name}` })).toBeChecked()
  }
  await page.getByRole('radio', { name: choice, exact: true }).check()
  await page.getByLabel('Why?').fill(reason)
  await page.getByRole('button', { name: new RegExp(`^${choice}`) }).click()
}

/** On a phone the verdict is a sheet over the text. */
export async function openVerdict(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Reading' }).getByRole('button', { name: 'Verdict' }).click()
  await expect(page.getByRole('complementary', { name: 'Verdict' })).toBeVisible()
}

export async function fillIn(page: Page, message: string): Promise<void> {
  await page.getByLabel(/^What (?:changed|should reviewers know)\?/).fill(message)
  await page.getByRole('button', { name: 'Submit for review' }).click()
}
