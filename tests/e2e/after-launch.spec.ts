import { aMember, aWorkspace, named } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { aClosedRisk } from '@/tests/support/closed-risk'
import { expect, test } from './test'

test('after launch the owner notes what happened, a reader reads it, and a lead sees how well it was predicted', async ({
  login,
  openBrowser,
}) => {
  test.slow()
  const { workspace } = await aWorkspace()
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const { proposal } = await clearedProposal(dana, elena)
  await aClosedRisk(dana, proposal.id)
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  await named(proposal, tom, 'reader')

  const page = await login(dana.person.email)
  await page.goto(`/proposals/${proposal.id}/revisions`)
  await page.getByRole('navigation', { name: 'Proposal' }).getByRole('link', { name: 'After launch' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'After launch' })).toBeVisible()
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Note what happened/ }) })
    .first()
  const dialog = page.getByRole('dialog')
  await first.getByRole('button').click()
  await dialog.getByRole('button', { name: 'Note it' }).click()
  await expect(dialog.getByText('Say what became of it.')).toBeVisible()
  await dialog.getByLabel('Missed').check()
  await dialog.getByLabel('What it really was').fill('9 minutes')
  await dialog.getByLabel('Measured by').fill('Store operations')
  await page.keyboard.press('Enter')
  await expect(page.getByText('9 minutes')).toBeVisible()
  await expect(page.getByText(/by Store operations\. Noted by Dana Okafor/)).toBeVisible()
  await page.getByRole('button', { name: /^Note it anew/ }).click()
  await dialog.getByLabel('Kept').check()
  await dialog.getByLabel('What it really was').fill('6 minutes, at last')
  await dialog.getByRole('button', { name: 'Note it' }).click()
  await page.getByText('What was noted before').click()
  await expect(page.getByText('9 minutes')).toBeVisible()
  await page.getByLabel('What became of risk 1').selectOption('Happened')
  await expect(page.getByText('1 of 1 happened')).toBeVisible()
  await page.getByLabel('Something nobody foresaw').fill('A strike closed the post for a week.')
  await page.keyboard.press('Enter')
  await expect(page.getByText('A strike closed the post for a week.')).toBeVisible()
  await page.getByLabel('Remind us on').fill('2030-06-01')
  await page.getByRole('button', { name: 'Set a reminder' }).click()
  await expect(page.getByText('1 June 2030')).toBeVisible()

  const toms = await openBrowser(tom.person.email)
  await toms.goto(`/proposals/${proposal.id}/after-launch`)
  await expect(toms.getByText('6 minutes, at last')).toBeVisible()
  await expect(toms.getByText('A strike closed the post for a week.')).toBeVisible()
  await expect(toms.getByRole('button', { name: /Note|Strike|Set a reminder/ })).toHaveCount(0)

  const elenas = await openBrowser(elena.person.email)
  await elenas.goto('/portfolio?span=all')
  await expect(elenas.getByRole('img', { name: 'Kept 1, Better 0, Missed 0, Not measured 0' })).toBeVisible()
  await expect(elenas.getByRole('img', { name: 'Foreseen 1, Not foreseen 1' })).toBeVisible()
  await elenas.getByText('How it was counted: Promises kept').click()
  await expect(
    elenas.getByRole('table', { name: 'Promises kept' }).getByRole('row', { name: /No team 1 0 0 0 100%/ }),
  ).toBeVisible()
})
