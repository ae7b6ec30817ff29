import type { Page } from '@playwright/test'
import { aRoom, caretAtEnd, openRoom, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

// The network goes, or the server restarts, while somebody is at work: the page and all that was typed stay, and it says what to do.

const NO_ANSWER = 'The server did not answer. Everything on this page is still here.'

/** Whoever came back to the window looked elsewhere for a while. Resolves once a request of later would have been seen. */
async function comeBack(page: Page): Promise<string[]> {
  const asked: string[] = []
  // Links are fetched ahead whenever the browser has time; that says nothing about the page that one is on.
  page.on('request', (request) => !request.headers()['next-router-prefetch'] && asked.push(request.url()))
  await page.clock.fastForward(11_000)
  await page.evaluate(() => {
    window.dispatchEvent(new Event('focus'))
    return fetch('/api/health').catch(() => null)
  })
  return asked.filter((url) => !url.endsWith('/api/health'))
}

/** Holds back what the page sends until the function that it resolves with is called. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**', async (route) => {
    if (route.request().method() === 'POST') await held
    await route.fallback()
  })
  return async () => {
    letGo()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

test('a form, a window that one comes back to, and a part that is still to come keep the page without a network', async ({
  login,
  context,
  checkAccess,
  expectProblem,
}) => {
  expectProblem(/ERR_INTERNET_DISCONNECTED|Failed to load resource|WebSocket/)
  const room = await aRoom()
  const page = await login(room.owner.person.email)

  await test.step('a form keeps what was filled in, and works when the network is back', async () => {
    await page.goto('/settings/profile')
    await page.getByLabel('Name', { exact: true }).fill('Dana Okafor-Lund')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Save the profile' }).click()
    await expect(page.getByRole('alert').filter({ hasText: NO_ANSWER })).toBeVisible()
    await checkAccess(page)
    await context.setOffline(false)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Dana Okafor-Lund')
    let sent = 0
    page.on('request', (request) => request.method() === 'POST' && sent++)
    await page.getByRole('button', { name: 'Save the profile' }).dblclick()
    await expect(page.getByText('Profile saved.')).toBeVisible()
    expect(sent, 'a double click sends once').toBe(1)
    await expect(page.getByText(NO_ANSWER)).toBeHidden()
  })

  await test.step('one of the five questions keeps its answer, also while one looks elsewhere', async () => {
    await page.clock.install()
    await page.goto('/proposals/new')
    const answer = page.getByRole('textbox', { name: 'Who is the customer?' })
    await answer.fill('People who take four medicines a day')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Next question' }).click()
    await expect(page.getByRole('alert').filter({ hasText: NO_ANSWER })).toBeVisible()
    expect(await comeBack(page)).toEqual([])
    await context.setOffline(false)
    await expect(answer).toHaveValue('People who take four medicines a day')
    const send = await holdBack(page)
    await answer.press('Control+Enter')
    await expect(page.getByRole('button', { name: 'Saving' })).toBeVisible()
    await answer.pressSequentially('Typed ahead')
    await expect(answer, 'what would be in no answer is not taken').toHaveValue('People who take four medicines a day')
    await send()
    await expect(page.getByRole('textbox', { name: 'What problem do they have today?' })).toBeVisible()
    await page.clock.resume()
  })

  await test.step('a panel that was never open says that it did not load, and one writes on', async () => {
    await openRoom(page, room)
    await context.setOffline(true)
    await page.getByRole('tab', { name: 'Clarity' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'This part of the page did not load.' })).toBeVisible()
    await caretAtEnd(page, 'summary')
    await page.keyboard.type(' Written on.')
    await expect(section(page, 'summary')).toContainText('Written on.')
    await context.setOffline(false)
    await expect(page.getByRole('tabpanel').getByText('did not load')).toBeHidden()
    await expect(page.getByRole('tabpanel', { name: 'Clarity' })).toContainText(/to fix|Reading|Nothing/)
  })

  await test.step('a page that takes long to come says so, and a quick one does not', async () => {
    const going = page.locator('html[data-going]')
    await page.goto('/desk')
    const nav = page.getByRole('navigation', { name: 'Main' })
    await nav.getByRole('link', { name: 'Examples' }).click()
    await expect(page).toHaveURL('/examples')
    await expect(going).toHaveCount(0)
    let letThrough = () => {}
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route(/\/desk\?_rsc/, async (route) => {
      await held
      await route.continue()
    })
    await nav.getByRole('link', { name: 'Desk' }).click()
    await expect(going).toHaveCount(1)
    await checkAccess(page)
    letThrough()
    await expect(page).toHaveURL('/desk')
    await expect(going).toHaveCount(0)
  })

  await test.step('whoever signs out is told that they are still signed in', async () => {
    await page.goto('/desk')
    await context.setOffline(true)
    await page.getByRole('button', { name: /^Your account/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByText('You are still signed in: the server did not answer.')).toBeVisible()
    await context.setOffline(false)
  })
})
