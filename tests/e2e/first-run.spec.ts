import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'
import { freePort } from '@/lib/launch/free-port'
import { endLaunches, type Launch, launch } from '@/tests/support/launcher'
import { mailTo } from '@/tests/support/mail-folder'
import { migratedDatabase } from '@/tests/support/scratch-database'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

// An installation without anything in it, beside the one with the demo: the same build on another port and database.
let server: Launch
let address: string
let dataDir: string
let database: Awaited<ReturnType<typeof migratedDatabase>>

test.beforeAll(async () => {
  database = await migratedDatabase()
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-first-run-'))
  const port = await freePort()
  address = `http://localhost:${port}`
  server = launch({
    PORT: String(port),
    BASE_URL: address,
    DATABASE_URL: database.url,
    SECRET: 'only for the first run of these tests',
    DATA_DIR: dataDir,
  })
  await server.says('Dateline is ready')
})

test.afterAll(async () => {
  await endLaunches()
  await database.drop()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

test('the first visitor makes the workspace, and whoever they invite joins by the link in the mail', async ({
  page,
  openBrowser,
  checkAccess,
}) => {
  const late = await openBrowser(null)
  await test.step('every door leads to the first run', async () => {
    await late.goto(`${address}/sign-in`)
    await expect(late).toHaveURL(`${address}/create-workspace`)
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'Who writes here?' })).toBeVisible()
    await checkAccess(page)
  })

  await test.step('the page at the right fills as one types', async () => {
    const art = page.locator('.auth-art')
    await expect(art).toContainText('YOUR CITY,')
    await page.getByLabel('Name of the company or team').fill('Harbour Lights')
    await page.getByLabel('City').fill('Whitby')
    await expect(art).toContainText('Harbour Lights')
    await expect(art).toContainText('WHITBY,')
  })

  await test.step('what is wrong is said at its field, and the first such field has the focus', async () => {
    await page.getByLabel('Your name').fill('Ines Carvalho')
    await page.getByLabel('Work email').fill('ines')
    await page.getByLabel('Password').fill('short')
    await page.getByRole('button', { name: 'Create the workspace' }).click()
    await expect(page.getByLabel('Work email')).toBeFocused()
    await expect(page.getByText('Write a full address, such as dana@northgate.example.')).toBeVisible()
    await expect(page.getByText('Use at least 10 characters. Four short words work well.')).toBeVisible()
  })

  await page.getByLabel('Work email').fill('ines@harbour.example')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByLabel('Invite the people who will say no').fill('otto@harbour.example, ')
  await page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(page).toHaveURL(`${address}/desk`)
  await expect(page.getByText('Harbour Lights. Nothing of yours is in progress.')).toBeVisible()
  await expect(page.getByText('Somebody is invited and has not joined yet.')).toBeVisible()

  await test.step('a second first visitor comes too late and is told so', async () => {
    await late.getByLabel('Name of the company or team').fill('Harbour Darks')
    await late.getByLabel('City').fill('Hull')
    await late.getByLabel('Your name').fill('Olga Late')
    await late.getByLabel('Work email').fill('olga@harbour.example')
    await late.getByLabel('Password').fill(PASSWORD)
    await late.getByRole('button', { name: 'Create the workspace' }).click()
    await expect(late.getByText('Somebody made the first workspace already. Ask them for an invitation.')).toBeVisible()
    await late.goto(`${address}/create-workspace`)
    await expect(late).toHaveURL(`${address}/sign-in`)
  })

  await test.step('the invited person joins by the link that was mailed and is shown in the terminal', async () => {
    const mail = await mailTo('otto@harbour.example', dataDir)
    expect(mail.subject).toBe('Ines Carvalho invites you to Harbour Lights')
    expect(server.said()).toContain(mail.link)
    const otto = await openBrowser(null)
    await otto.goto(mail.link)
    await expect(otto.getByRole('heading', { name: 'Write with Harbour Lights.' })).toBeVisible()
    await checkAccess(otto)
    await expect(otto.getByLabel('Work email')).toHaveValue('otto@harbour.example')
    await otto.getByLabel('Your name').fill('Otto Brandt')
    await otto.getByLabel('Password').fill(PASSWORD)
    await otto.getByRole('button', { name: 'Join' }).click()
    await expect(otto).toHaveURL(`${address}/desk`)
    await expect(otto.getByText('Harbour Lights. Nothing of yours is in progress.')).toBeVisible()
    await expect(otto.getByRole('button', { name: 'Your account, Otto Brandt' })).toBeVisible()
  })

  await page.reload()
  await expect(page.getByText('Somebody is invited and has not joined yet.')).toBeHidden()
  await test.step('what is left to set up is put away, and taken out again', async () => {
    const list = page.getByRole('list').filter({ hasText: 'Create the workspace' })
    await expect(list.getByRole('listitem')).toContainText([
      'Create the workspace, done',
      'Invite the people who will read it, done',
      'Start the first proposal, not done yet',
      'Add a team, not done yet',
      'Set up mail, not done yet',
    ])
    await page.getByRole('button', { name: 'Hide this list' }).click()
    await expect(list).toBeHidden()
    await page.reload()
    await expect(list).toBeHidden()
    await page.getByRole('button', { name: 'Show what is left to set up' }).click()
    await expect(list).toBeVisible()
    await checkAccess(page)
  })

  await test.step('an example is one click away', async () => {
    await page
      .getByRole('link', { name: EXAMPLES.find(({ name }) => name === 'prime')?.sections.headline.text as string })
      .click()
    await expect(page).toHaveURL(`${address}/examples/prime`)
    await page.goto(`${address}/portfolio`)
    await expect(page.getByRole('heading', { name: 'There is no proposal yet.' })).toBeVisible()
    await page.goto(`${address}/desk`)
  })

  const question = page.getByRole('article').filter({ hasText: 'What would you announce, if it were finished?' })
  await question.getByRole('link', { name: 'Start a proposal' }).click()
  await expect(page.getByRole('heading', { name: 'Start with the customer' })).toBeVisible()
})
