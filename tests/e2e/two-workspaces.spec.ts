import { db } from '@/lib/server/db'
import { aMember, aWorkspace, joined } from '@/prisma/factories'
import { expect, test } from './test'

test('a tab acts in the workspace that it shows, whatever another tab went over to', async ({ login }) => {
  const [first, second] = [await aWorkspace({ name: 'Northgate Pharmacy' }), await aWorkspace({ name: 'Kestrel Foods' })]
  const { person } = first.admin
  await joined(person, second.workspace, 'admin')
  const tom = await aMember(first.workspace, 'member', { name: 'Tom Hale' })
  const roleOf = async () => (await db.membership.findFirstOrThrow({ where: { personId: tom.person.id } })).role

  const page = await login(person.email)
  const switchTo = async ({ id, name }: { id: string; name: string }, tab = page) => {
    await tab.getByRole('button', { name: /^Your account/ }).click()
    await tab.getByRole('menuitemradio', { name }).click()
    const chosen = async () => (await tab.context().cookies()).find((cookie) => cookie.name === 'dateline.workspace')?.value
    await expect.poll(chosen).toBe(id)
    await tab.waitForLoadState('networkidle')
  }
  await page.goto('/desk')
  // By name Kestrel Foods comes first, so that is where they are.
  await switchTo(first.workspace)
  await page.goto('/settings/members')
  await expect(page.getByText('Tom Hale', { exact: true })).toBeVisible()
  const other = await page.context().newPage()
  await other.goto('/desk')
  await switchTo(second.workspace, other)
  await other.goto('/settings/members')
  await expect(other.getByText('2 people: 2 admins.')).toBeVisible()

  await test.step('actions, what they show afterwards, and pages it goes to', async () => {
    await page.getByLabel('Role of Tom Hale').selectOption('Lead')
    await expect(page.getByText('Tom Hale is a lead now.')).toBeVisible()
    expect(await roleOf()).toBe('lead')
    await expect(page.getByText('2 people: 1 admin, 1 lead.')).toBeVisible()
    const settings = page.getByRole('navigation', { name: 'Settings' })
    await settings.getByRole('link', { name: 'Workspace' }).click()
    await expect(page.getByLabel('Name of the company or team')).toHaveValue('Northgate Pharmacy')
    await settings.getByRole('link', { name: 'Members' }).click()
    await expect(page.getByText('Tom Hale', { exact: true })).toBeVisible()
  })

  await test.step('a workspace that is not one’s own is refused', async () => {
    const stranger = await aWorkspace()
    await page.route('**/settings/members', async (route) => {
      const headers = { ...route.request().headers(), 'x-dateline-workspace': stranger.workspace.id }
      await route.continue({ headers })
    })
    await page.getByLabel('Role of Tom Hale').selectOption('Member')
    await expect(page.getByText('This page shows a workspace that you are no longer in.')).toBeVisible()
    expect(await roleOf()).toBe('lead')
    await page.unroute('**/settings/members')
  })

  await test.step('switching goes over, in this tab too', async () => {
    await switchTo(second.workspace)
    await expect(page.getByText('Kestrel Foods.')).toBeVisible()
    await page.goto('/settings/members')
    await expect(page.getByText('2 people: 2 admins.')).toBeVisible()
  })
})
