import { randomUUID } from 'node:crypto'
import { DAY_MS } from '@/lib/domain/day'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { aMember, aPerson, aWorkspace } from '@/prisma/factories'
import { anAddress } from '@/tests/support/invited'
import { mailTo } from '@/tests/support/mail-folder'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

test('a link lets people in, by mouse, until it is withdrawn', async ({ login, openBrowser, checkAccess }) => {
  const { admin } = await aWorkspace({ name: 'Quayside Books' })
  const page = await login(admin.person.email)
  await page.goto('/settings/members')
  const byLink = page.getByRole('button', { name: 'Invite by link' })
  for (const target of [byLink, page.getByRole('link', { name: 'Dateline, go to the Desk' })])
    expect((await target.boundingBox())?.height, 'a target is 24 px high').toBeGreaterThanOrEqual(24)
  await byLink.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('They join as').selectOption('Lead')
  await dialog.getByLabel('Functions').fill('Legal, Finance')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const link = (await dialog.getByText('/join/').textContent()) ?? ''
  await checkAccess(page)
  await dialog.getByRole('button', { name: 'Done' }).click()

  const newcomer = await openBrowser(null)
  await newcomer.goto(link)
  await expect(newcomer.getByText('Marcus Lindqvist invites you as a lead.')).toBeVisible()
  await newcomer.getByLabel('Your name').fill('Yusuf Demir')
  await newcomer.getByLabel('Work email').fill(anAddress())
  await newcomer.getByLabel('Password').fill(PASSWORD)
  await newcomer.getByRole('button', { name: 'Join' }).click()
  await expect(newcomer.getByText('Quayside Books. Nothing of yours is in progress.')).toBeVisible()

  await page.reload()
  const row = page.getByRole('row', { name: /Yusuf Demir/ })
  await expect(row.getByRole('combobox')).toHaveValue('lead')
  await expect(row).toContainText('Legal, Finance')
  await page.getByRole('tab', { name: /^Invited/ }).click()
  await page.getByRole('button', { name: 'Withdraw the link' }).click()
  await expect(page.getByText('Invitation withdrawn. Its link opens nothing now.')).toBeVisible()
  const late = await openBrowser(null)
  await late.goto(link)
  await expect(late.getByText('This invitation was withdrawn. Ask whoever sent it for a new one.')).toBeVisible()
})

test('an invitation by mail, sent by keyboard, is for its addressee and opens once', async ({ login, openBrowser }) => {
  const { workspace, admin } = await aWorkspace({ name: 'Quayside Books' })
  const page = await login(admin.person.email)
  const address = anAddress()
  await page.goto('/settings/members')
  await page.getByLabel('Invite by email').focus()
  await page.keyboard.type(`${address}, nobody-at-all`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('“nobody-at-all” is no full address.')).toBeVisible()
  await expect(page.getByLabel('Invite by email')).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(`${address}, ${admin.person.email}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Invitation to ${address} sent. ${admin.person.email} is here already.`)).toBeVisible()
  const { link, text } = await mailTo(address)
  expect(text).toContain('Marcus Lindqvist invites you to Quayside Books, as a member.')

  await test.step('whoever else is signed in is told whom it is for', async () => {
    const other = await aPerson({ name: 'Vera Other' })
    const browser = await openBrowser(other.email)
    await browser.goto(link)
    await expect(browser.getByText(`The invitation is for ${address}. You are signed in as ${other.email}.`)).toBeVisible()
    await browser.getByRole('button', { name: 'Sign out' }).click()
    await expect(browser).toHaveURL(/sign-in/)
  })

  await test.step('somebody who has an account joins with one button', async () => {
    await aPerson({ email: address, name: 'Nils Berg' })
    const nils = await openBrowser(address)
    await nils.goto('/desk')
    await expect(nils.getByRole('heading', { name: 'You belong to no workspace yet.' })).toBeVisible()
    await nils.goto(link)
    await nils.getByRole('button', { name: `Join ${workspace.name}` }).click()
    await expect(nils.getByText('Quayside Books. Nothing of yours is in progress.')).toBeVisible()
    await nils.goto(link)
    await expect(nils.getByText('This invitation was used already. Sign in instead.')).toBeVisible()
  })
})

test('a link that ran out, one that was replaced and one that never was say so', async ({ page, login }) => {
  const { admin } = await aWorkspace()
  const longAgo = { ...admin.ctx, now: () => new Date(Date.now() - 2 * DAY_MS) }
  const { link } = await inviteByLink(longAgo, { role: 'member', functions: [], days: 1 })
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This door is closed.' })).toBeVisible()
  await expect(page.getByText('This invitation ran out. Ask whoever sent it for a new one.')).toBeVisible()
  await page.goto(`/join/${randomUUID()}`)
  await expect(page.getByText('This link opens nothing.')).toBeVisible()

  const address = anAddress()
  await inviteByMail(admin.ctx, { addresses: [address], role: 'member', functions: [] })
  const first = await mailTo(address)
  await login(admin.person.email)
  await page.goto('/settings/members')
  await page.getByRole('tab', { name: /^Invited/ }).click()
  await page.getByRole('button', { name: `Send again to ${address}` }).click()
  await expect(page.getByText(`A new link to ${address} is on its way.`)).toBeVisible()
  await expect.poll(async () => (await mailTo(address)).link).not.toBe(first.link)
  await page.context().clearCookies()
  await page.goto(first.link)
  await expect(page.getByText('This link opens nothing. It may have been replaced by a newer one')).toBeVisible()
  await page.goto((await mailTo(address)).link)
  await expect(page.getByLabel('Work email')).toHaveValue(address)
})

test('a lead invites members and guests, and hands out no stronger role', async ({ login }) => {
  const { workspace } = await aWorkspace()
  const lead = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const page = await login(lead.person.email)
  await page.goto('/settings/members')
  const roles = page.getByRole('form', { name: 'Invite people' }).getByLabel('Role')
  await expect(roles.getByRole('option')).toHaveText(['Member', 'Guest'])
})
