import { mentionOf } from '@/lib/domain/comments/mentions'
import { reply } from '@/lib/server/comments/reply'
import { resolveThread } from '@/lib/server/comments/resolve-thread'
import { startThread } from '@/lib/server/comments/start-thread'
import { db } from '@/lib/server/db'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aTeam, aWorkspace, draftProposal } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { expect, test } from './test'

test('a lead sees on Monday where ideas stand, narrows and sorts them, keeps the view, and takes it away', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  test.slow()
  const { workspace, admin } = await aWorkspace()
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const team = await aTeam(workspace, { name: 'Stores' })
  const bell = await draftProposal(dana, { title: 'Night Window', content: sampleContent(), teamId: team.id })
  await saveRevision(dana.ctx, { proposalId: bell.id, message: 'First' })
  await typeHeadline(bell, dana.person, 'Night Window opens at ten')
  await saveRevision(dana.ctx, { proposalId: bell.id, message: 'Second' })
  await draftProposal(admin, { title: 'Quiet Hour' })
  const { proposal } = await clearedProposal(admin, elena)

  const { proposal: past } = await clearedProposal(dana, elena)
  await db.clearance.updateMany({ where: { proposalId: past.id }, data: { expiresAt: new Date() } })

  const page = await login(elena.person.email)
  const table = page.getByRole('table', { name: 'Proposals' })
  const rows = table.locator('tbody tr')
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'Nothing waits for you.' })).toBeVisible()
  await checkAccess(page)
  const asked = page.getByRole('region', { name: 'Waiting for your answer' })
  const target = { kind: 'whole' } as const
  const text = `${mentionOf(elena.person.id)} who opens it at night?`
  const { threadId } = await startThread(dana.ctx, { proposalId: bell.id, target, replacement: null, text })
  // Heard as soon as the open page listens.
  await expect(async () => {
    await reply(dana.ctx, { threadId, text })
    await expect(asked).toContainText('who opens it at night?', { timeout: 1_500 })
  }).toPass()
  await resolveThread(dana.ctx, { threadId })
  await expect(asked).toHaveCount(0)
  await page.getByRole('link', { name: 'See the portfolio' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Portfolio' })).toBeVisible()
  // Where they stand is written a moment after it changed.
  await expect(async () => {
    await page.reload()
    const ideas = page.getByRole('img', { name: '4 started, 2 submitted, 2 decided, 2 approved' })
    await expect(ideas).toBeVisible({ timeout: 1_000 })
    await expect(rows.filter({ hasText: 'Night Window' })).toContainText('2', { timeout: 1_000 })
  }).toPass()
  await page.getByText('How it was counted: From idea to approval').click()
  await expect(page.getByRole('table', { name: 'From idea to approval' }).getByRole('row', { name: /Undecided 2/ })).toBeVisible()
  await checkAccess(page)

  const tabs = page.getByRole('navigation', { name: 'Status' })
  await expect(tabs.getByRole('link')).toHaveText([/^Open ?2/, /^Cleared ?1/, /^Expired ?1/, /^Rejected ?0/, /^All ?4/])
  await tabs.getByRole('link', { name: /^Expired/ }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Clearance expired')
  await tabs.getByRole('link', { name: /^All/ }).click()
  await expect(rows).toHaveCount(4)
  await table.getByRole('link', { name: 'Revisions' }).focus()
  await page.keyboard.press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Revisions' })).toHaveAttribute('aria-sort', 'descending')
  await expect(rows.first()).toContainText('Night Window')
  await tabs.getByRole('link', { name: /^Open/ }).click()
  await expect(rows).toHaveCount(2)
  await page.getByLabel('Team', { exact: true }).selectOption('Stores')
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/status=open/)
  const risks = page.getByRole('link', { name: 'Top risks, one by one' })
  await expect(risks).toHaveAttribute('href', `/portfolio/risks?view=open&team=${team.id}`)

  await page.getByText('Keep this view').click()
  await page.getByLabel('Keep what is shown as').fill('Open in the stores')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your views (1)')).toBeVisible()
  await page.goto('/portfolio')
  await expect(rows).toHaveCount(4)
  await page.getByText('Your views (1)').click()
  await page.getByRole('link', { name: 'Open in the stores' }).click()
  await expect(rows).toHaveCount(1)
  const kept = page.url()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download CSV' }).click()
  const file = await (await download).createReadStream()
  let csv = ''
  for await (const piece of file) csv += piece
  expect(csv).toContain('Night Window,Stores,draft,,Dana Okafor,2,')
  expect(csv).not.toContain('Quiet Hour')

  await page.goto(`/proposals/${bell.id}/revisions`)
  await page.getByRole('link', { name: 'Everything that happened' }).click()
  await expect(page.getByText('Dana Okafor saved revision 2')).toBeVisible()

  const danas = await openBrowser(dana.person.email)
  await danas.goto('/portfolio')
  await expect(danas.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolio' })).toHaveCount(0)
  await expect(danas.getByText('Only leads and admins can see how all drafts move')).toBeVisible()
  expect((await danas.request.get('/api/portfolio')).status()).toBe(404)

  const admins = await openBrowser(admin.person.email)
  // The address of a view shows the same to another lead.
  await admins.goto(kept)
  await expect(admins.getByRole('table', { name: 'Proposals' }).locator('tbody tr')).toHaveCount(1)
  await admins.goto('/settings/notifications')
  await admins.getByRole('button', { name: 'Make a private link' }).click()
  const address = admins.getByText('/api/calendar/')
  const first = (await address.textContent()) ?? ''
  const stranger = await openBrowser(null)
  const calendar = await stranger.request.get(new URL(first).pathname)
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain(`SUMMARY:Clearance ends: ${proposal.title}`)
  await admins.getByRole('button', { name: 'Make a new one' }).click()
  await expect(address).not.toHaveText(first)
  expect((await stranger.request.get(new URL(first).pathname)).status()).toBe(404)
})
