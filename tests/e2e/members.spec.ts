import type { Page } from '@playwright/test'
import { db } from '@/lib/server/db'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { handOver } from '@/lib/server/proposals/hand-over'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { aClosedRisk } from '@/tests/support/closed-risk'
import { expect, test } from './test'

const ownedBy = async (ownerId: string) => (await db.proposal.findFirstOrThrow({ where: { ownerId } })).id
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

test('an admin changes roles and functions, takes a change back, and removes somebody', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { workspace, admin } = await aWorkspace()
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  const lucy = await aMember(workspace, 'member', { name: 'Lucy Ward' })
  await inviteByLink(admin.ctx, { role: 'member', functions: [], days: 14 })
  const page = await login(admin.person.email)
  const lucysPage = await openBrowser(lucy.person.email)
  await lucysPage.goto('/desk')
  await page.goto('/settings/members')
  await expect(page.getByText('3 people: 1 admin, 2 members.')).toBeVisible()

  await page.getByLabel('Role of Tom Hale').selectOption('Lead')
  // Pointed at, the offer to take it back stays.
  await page.getByText('Tom Hale is a lead now.').hover()
  await expect(page.getByText('3 people: 1 admin, 1 lead, 1 member.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('3 people: 1 admin, 2 members.')).toBeVisible()
  await expect(page.getByLabel('Role of Tom Hale')).toHaveValue('member')

  await test.step('functions, by keyboard', async () => {
    await page.getByRole('button', { name: 'More for Tom Hale' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Change functions' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'What does Tom Hale answer for?' }).getByLabel('Functions')).toBeFocused()
    await checkAccess(page)
    await page.keyboard.type('Engineering, Security')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Functions of Tom Hale saved.')).toBeVisible()
    await expect(row(page, 'Tom Hale')).toContainText('Engineering, Security')
    await expect(page.getByRole('button', { name: 'More for Tom Hale' })).toBeFocused()
  })

  await test.step('what somebody looks after goes to others in one step, and they are removed', async () => {
    const bell = await draftProposal(tom)
    await aClosedRisk(tom, bell.id)
    await aMember(workspace, 'guest', { name: 'Helen Osei' })
    await page.reload()
    await page.getByRole('button', { name: 'More for Tom Hale' }).click()
    await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click()
    const dialog = page.getByRole('dialog', { name: 'Remove Tom Hale?' })
    await expect(dialog).toContainText('They own a proposal. Hand over first, so that nothing is left without an owner.')
    await expect(dialog).toContainText('1 proposal and 1 risk would be left with nobody.')
    await dialog.getByRole('link', { name: 'Hand over first' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Before Tom Hale leaves' })).toBeVisible()
    await expect(page.getByLabel('Who takes over Second Bell')).toHaveValue(admin.person.id)
    await expect(page.getByLabel('Who takes over Second Bell').getByRole('option', { name: /a guest cannot own/ })).toBeDisabled()
    await page.getByLabel('One person for everything').selectOption('Lucy Ward')
    await expect(page.getByLabel('Who takes over it rang at night.')).toHaveValue(lucy.person.id)
    await page.getByLabel('Who takes over it rang at night.').selectOption('Marcus Lindqvist')
    await checkAccess(page)
    await page.getByRole('button', { name: 'Hand over and remove' }).click()
    await expect(page).toHaveURL('/settings/members')
    await expect(page.getByText('3 people: 1 admin, 1 member, 1 guest.')).toBeVisible()
    await lucysPage.goto('/inbox')
    await expect(lucysPage.getByText('made you the owner of')).toBeVisible()
  })

  await handOver(admin.ctx, { proposalId: await ownedBy(lucy.person.id), personId: admin.person.id })
  await page.reload()
  await page.getByRole('button', { name: 'More for Lucy Ward' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the workspace' }).click()
  await expect(page.getByRole('checkbox', { name: /^Withdraw the open invitation link/ })).toBeChecked()
  await checkAccess(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Remove Lucy Ward' }).click()
  await expect(page.getByText('Lucy Ward was removed.')).toBeVisible()
  await expect(page.getByRole('tab', { name: /^Invited/ })).toContainText('0')
  await page.getByRole('tab', { name: /^Left/ }).click()
  await expect(row(page, 'Lucy Ward')).toContainText('Member')
  await lucysPage.reload()
  await expect(lucysPage.getByRole('heading', { name: 'You belong to no workspace yet.' })).toBeVisible()
})

test('the last admin stays one, and the page says why; whoever leaves sees before what nobody would look after', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { workspace, admin } = await aWorkspace()
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  await aClosedRisk(admin, (await draftProposal(elena)).id)
  const page = await login(admin.person.email)
  await page.goto('/settings/members')
  await page.getByLabel('Role of Marcus Lindqvist').selectOption('Member')
  await expect(page.getByText('This is the last admin. Make somebody else an admin first.')).toBeVisible()
  await expect(page.getByLabel('Role of Marcus Lindqvist')).toHaveValue('admin')
  await page.getByRole('button', { name: 'More for Marcus Lindqvist' }).click()
  await page.getByRole('menuitem', { name: 'Leave the workspace' }).click()
  await expect(page.getByRole('dialog')).toContainText('You are the last admin. Make somebody else an admin first.')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await page.getByLabel('Role of Elena Petrova').selectOption('Admin')
  await expect(page.getByText('Elena Petrova is an admin now.')).toBeVisible()
  await page.goto('/settings/workspace')
  await page.getByRole('button', { name: 'Leave the workspace' }).click()
  await expect(page.getByRole('dialog')).toContainText('1 risk would be left with nobody')
  await expect(page.getByRole('dialog')).toContainText('it rang at night.')
  await expect(page.getByRole('dialog')).toContainText('Afterwards Elena Petrova can hand it over')
  await checkAccess(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Leave all the same' }).click()
  await expect(page.getByRole('heading', { name: 'You belong to no workspace yet.' })).toBeVisible()

  const elenas = await openBrowser(elena.person.email)
  await elenas.goto('/settings/members')
  await elenas.getByRole('tab', { name: /^Left/ }).click()
  await checkAccess(elenas)
  await elenas.getByRole('link', { name: 'Hand over what Marcus Lindqvist left behind' }).click()
  await expect(elenas.getByRole('heading', { level: 1, name: 'What Marcus Lindqvist left behind' })).toBeVisible()
  await elenas.getByRole('button', { name: 'Hand it over' }).click()
  await expect(elenas.getByText(/^Handed over\./)).toBeVisible()
  await expect(elenas.getByText('Nothing waits for somebody.')).toBeVisible()
})

test('a member sees everybody, and why they change nothing here', async ({ login, checkAccess }) => {
  const { workspace } = await aWorkspace()
  const member = await aMember(workspace, 'member', { name: 'Jo Barker' })
  const page = await login(member.person.email)
  await page.goto('/settings/members')
  await expect(row(page, 'Marcus Lindqvist')).toContainText('Admin')
  await expect(page.getByText('Only leads and admins can invite people.')).toBeVisible()
  await expect(page.getByText('Only admins can change roles and functions.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: /^Role of/ })).toHaveCount(0)
  await checkAccess(page)
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Teams' }).click()
  await expect(page.getByText('Only leads and admins can run teams.')).toBeVisible()
  await checkAccess(page)
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Workspace' }).click()
  await expect(page.getByText('Only admins can change the settings.')).toBeVisible()
})

test('a lead makes a team, fills it, renames it, and puts it away', async ({ login, checkAccess }) => {
  const { workspace } = await aWorkspace()
  const lead = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const page = await login(lead.person.email)
  await page.goto('/settings/teams')
  await page.getByLabel('Name of the new team').fill('Night shift')
  await page.getByRole('button', { name: 'Create the team' }).click()
  await page.getByLabel('Add somebody to Night shift').selectOption('Marcus Lindqvist')
  await expect(page.getByRole('region', { name: /Night shift/ }).getByRole('listitem')).toHaveText(/Marcus Lindqvist/)
  await checkAccess(page)
  await page.getByRole('button', { name: 'More for Night shift' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Late shift')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await page.getByRole('button', { name: 'More for Late shift' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await page.getByText('Team Late shift archived. Its proposals keep it.').hover()
  await expect(page.getByText('Show 1 archived')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('region', { name: /Late shift/ })).toBeVisible()
})
