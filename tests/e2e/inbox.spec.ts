import type { Page } from '@playwright/test'
import { db } from '@/lib/server/db'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { handOver } from '@/lib/server/proposals/hand-over'
import { namePerson } from '@/lib/server/proposals/name-person'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { mailTo } from '@/tests/support/mail-folder'
import { expect, test } from './test'

const bell = (page: Page) => page.getByRole('link', { name: /^Inbox, / })
const section = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const { id: proposalId } = await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
  return { admin, dana, priya, proposalId }
}

test('what somebody does in one browser appears in the inbox of another, and leads to the thing', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { dana, priya, admin, proposalId } = await setting()
  const page = await login(priya.person.email)
  await page.goto('/inbox')
  await expect(bell(page)).toHaveAccessibleName('Inbox, nothing new')
  await expect(page.getByText('Nothing waits for you.')).toBeVisible()

  const danas = await openBrowser(dana.person.email)
  await test.step('named a co-author', async () => {
    await danas.goto(`/proposals/${proposalId}/details`)
    await danas.getByLabel('Name somebody').selectOption({ label: 'Priya Nair' })
    await danas.getByRole('button', { name: 'Name them' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, 1 new')
    await expect(section(page, 'Needs you').getByText('Dana Okafor asks you to write with them: Second Bell')).toBeVisible()
    await checkAccess(page)
  })

  await test.step('it waits on the Desk too, as its lead', async () => {
    await page.goto('/desk')
    const lead = page.getByRole('region', { name: 'Waiting for you' })
    await expect(lead.getByRole('heading', { name: sampleContent().sections.headline })).toBeVisible()
    await expect(lead).toContainText('Dana Okafor asks you to write with them: Second Bell')
    await lead.getByRole('link', { name: 'Write with them' }).click()
    await expect(page).toHaveURL(`/proposals/${proposalId}/write`)
    await page.goto('/inbox')
    await expect(bell(page)).toHaveAccessibleName('Inbox, nothing new')
    await expect(section(page, 'For you to know')).toContainText('asks you to write with them')
  })

  await test.step('put aside by key, and taken back', async () => {
    await handOver(admin.ctx, { proposalId, personId: priya.person.id })
    await expect(bell(page)).toHaveAccessibleName('Inbox, 1 new')
    const check = page.getByRole('button', { name: 'Put aside: Marcus Lindqvist made you the owner of Second Bell' })
    await check.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Nothing waits for you.')).toBeVisible()
    await expect(page.locator('body')).not.toBeFocused()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(check).toBeVisible()
    await expect(bell(page)).toHaveAccessibleName('Inbox, nothing new')
  })

  await test.step('what is for you to know is marked as read, one by one and all at once', async () => {
    const other = await draftProposal(dana, { title: 'One Bag' })
    const third = await draftProposal(dana, { title: 'Night Bell' })
    for (const { id } of [other, third])
      await namePerson(dana.ctx, { proposalId: id, personId: priya.person.id, relation: 'reader' })
    await expect(bell(page)).toHaveAccessibleName('Inbox, 2 new')
    await page.getByRole('button', { name: 'Mark as read: Dana Okafor shared a proposal with you: One Bag' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, 1 new')
    await page.getByRole('button', { name: 'Mark all read' }).click()
    await expect(bell(page)).toHaveAccessibleName('Inbox, nothing new')
  })
})

test('an invitation to a further workspace is accepted in the inbox', async ({ login }) => {
  const { priya } = await setting()
  const further = await aWorkspace({ name: 'Harbour Lights' })
  // Only an address that is proved to be theirs is told in the inbox.
  await db.person.update({ where: { id: priya.person.id }, data: { emailVerified: true } })
  await inviteByMail(further.admin.ctx, { addresses: [priya.person.email], role: 'member', functions: [] })
  const page = await login(priya.person.email)
  await page.goto('/inbox')
  await expect(section(page, 'Needs you')).toContainText('Marcus Lindqvist invites you to Harbour Lights')
  await page.getByRole('button', { name: 'Join Harbour Lights' }).click()
  await expect(page).toHaveURL('/desk')
  await expect(page.getByText('Harbour Lights.')).toBeVisible()
})

test('a mail tells what happened, and one click stops its kind without signing in', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { dana, priya, proposalId } = await setting()
  await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'coauthor' })
  const mail = await mailTo(priya.person.email)
  expect(mail.subject).toBe('Dana Okafor asks you to write with them: Second Bell')

  const page = await login(priya.person.email)
  await page.goto(mail.link)
  await expect(page).toHaveURL(`/proposals/${proposalId}/write`)
  await page.goto('/settings/notifications')
  const row = page.getByRole('group', { name: 'I am named a co-author: mail' })
  await expect(row.getByRole('radio', { name: 'At once' })).toBeChecked()

  const out = /Stop these mails: (\S+)/.exec(mail.text)?.[1] ?? ''
  const nobody = await openBrowser(null)
  await nobody.goto(out)
  await expect(nobody.getByRole('heading', { name: 'Stop these mails?' })).toBeVisible()
  await checkAccess(nobody)
  await page.reload()
  await expect(row.getByRole('radio', { name: 'At once' })).toBeChecked()
  await nobody.getByRole('button', { name: 'Stop these mails' }).click()
  await expect(nobody.getByRole('heading', { name: 'Stopped.' })).toBeVisible()
  await page.reload()
  await expect(row.getByRole('radio', { name: 'Never' })).toBeChecked()

  await test.step('a choice is kept as soon as it is made, and can be taken back', async () => {
    await row.getByRole('radio', { name: 'Once a day' }).check()
    await expect(page.getByText('I am named a co-author: once a day.')).toBeVisible()
    await page.reload()
    await expect(row.getByRole('radio', { name: 'Once a day' })).toBeChecked()
    await row.getByRole('radio', { name: 'Once a day' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByText('I am named a co-author: at once.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(row.getByRole('radio', { name: 'Once a day' })).toBeChecked()
  })

  await test.step('all kinds are chosen in one press, and taken back in one', async () => {
    const all = page.getByRole('group', { name: 'All of these: mail' })
    await expect(all.getByRole('radio', { checked: true })).toHaveCount(0)
    await all.getByRole('radio', { name: 'Never' }).check()
    await expect(page.getByText('All: never.')).toBeVisible()
    await page.reload()
    await expect(all.getByRole('radio', { name: 'Never' })).toBeChecked()
    await expect(row.getByRole('radio', { name: 'Never' })).toBeChecked()
    await all.getByRole('radio', { name: 'Once a day' }).check()
    await expect(page.getByText('All: once a day.')).toBeVisible()
    await expect(row.getByRole('radio', { name: 'Once a day' })).toBeChecked()
  })

  await test.step('the program of the reader stops them by one POST, and looking changes nothing', async () => {
    const oneClick = out.replace('/unsubscribe/', '/api/unsubscribe/')
    await page.request.get(oneClick)
    await page.reload()
    await expect(row.getByRole('radio', { name: 'Once a day' })).toBeChecked()
    const answer = await nobody.request.post(oneClick, { form: { 'List-Unsubscribe': 'One-Click' } })
    expect(answer.status()).toBe(200)
    await page.reload()
    await expect(row.getByRole('radio', { name: 'Never' })).toBeChecked()
  })
})

test('who loses sight of a proposal loses what was told about it, on the open page', async ({ login, openBrowser }) => {
  const { dana, priya, proposalId } = await setting()
  await namePerson(dana.ctx, { proposalId, personId: priya.person.id, relation: 'reader' })
  const page = await login(priya.person.email)
  await page.goto('/inbox')
  await expect(section(page, 'For you to know')).toContainText('Second Bell')
  const danas = await openBrowser(dana.person.email)
  await danas.goto(`/proposals/${proposalId}/details`)
  await db.proposalPerson.deleteMany({ where: { personId: priya.person.id } })
  await danas.getByRole('radio', { name: /Only people you name/ }).check()
  await expect(bell(page)).toHaveAccessibleName('Inbox, nothing new')
  await expect(page.getByText('Second Bell')).toBeHidden()
})
