import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { expect, test } from './test'

test('a reader compares any two revisions and goes from change to change by key', async ({
  login,
  openBrowser,
  checkAccess,
  expectProblem,
}) => {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const reader = await aMember(workspace, 'member', { name: 'Jo Barker' })
  const proposal = await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
  await named(proposal, admin, 'coauthor')
  for (const [by, headline] of [
    [dana, 'Second Bell rings before a dose is missed'],
    [admin, 'Second Bell rings twice before a dose is missed'],
    [dana, 'Second Bell rings twice'],
  ] as const) {
    await typeHeadline(proposal, by.person, headline)
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: headline })
  }
  const room = `/proposals/${proposal.id}/revisions`
  const page = await login(reader.person.email)
  await page.goto(room)
  await page.getByRole('link', { name: 'What changed' }).click()
  await expect(page).toHaveURL(`${room}/compare?from=2&to=3`)
  const headline = page.getByRole('region', { name: 'Headline' })
  await expect(headline.getByRole('deletion')).toHaveText(' before a dose is missed')

  await test.step('another pair is another address', async () => {
    await page.getByLabel('Compare', { exact: true }).selectOption('Revision 1')
    await expect(page).toHaveURL(`${room}/compare?from=1&to=3`)
    await expect(headline.getByRole('insertion')).toHaveText('twice')
    const changed = page.getByRole('complementary', { name: 'What changed' })
    const rows = changed.getByRole('listitem').getByRole('link')
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('Dana Okafor')
    await expect(changed).toContainText('Problemsame')
  })

  await test.step('keys step through the changes', async () => {
    await page.keyboard.press('F8')
    await expect(page.locator('[data-change]:focus')).toHaveCount(1)
    await expect(page.getByRole('status').filter({ hasText: 'Change 1 of 1' })).toHaveCount(1)
    await checkAccess(page)
  })

  await test.step('only what changed, then both side by side', async () => {
    await page.getByRole('link', { name: 'Only changed sections' }).click()
    await expect(page.getByRole('region', { name: 'Problem' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Side by side' }).click()
    await expect(page).toHaveURL(`${room}/compare?from=1&to=3&view=side&only=changed`)
    await expect(headline.nth(0).getByRole('deletion')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Headline, after' }).getByRole('insertion')).toHaveText('twice')
    await page.goto(`${room}/compare?from=3&to=1`)
    await expect(page).toHaveURL(`${room}/compare?from=1&to=3`)
  })

  await test.step('the same address works on a phone, from the list', async () => {
    const phone = await openBrowser(admin.person.email, { viewport: { width: 390, height: 844 } })
    await phone.goto(room)
    await phone.getByRole('link', { name: 'See the redline' }).click()
    await expect(phone.getByRole('region', { name: 'Headline' }).getByRole('deletion')).toBeVisible()
  })

  await test.step('it works for a named guest, for an archived proposal too, and for nobody else', async () => {
    const helen = await aMember(workspace, 'guest', { name: 'Helen Osei' })
    const guest = await openBrowser(helen.person.email)
    const address = `${room}/compare?from=1&to=3`
    expectProblem(/404/)
    expect((await guest.goto(address))?.status()).toBe(404)
    await named(proposal, helen, 'reader')
    await archiveProposal(dana.ctx, { proposalId: proposal.id })
    for (const one of [guest, page]) {
      expect((await one.goto(address))?.status()).toBe(200)
      await expect(one.getByRole('region', { name: 'Headline' }).getByRole('insertion')).toHaveText('twice')
      await expect(one.getByRole('button', { name: /Restore|Bring back/ })).toHaveCount(0)
      expect((await one.goto(`${room}/2`))?.status()).toBe(200)
      await expect(one.getByRole('heading', { name: 'Revision 2', level: 1 })).toBeVisible()
    }
  })
})
