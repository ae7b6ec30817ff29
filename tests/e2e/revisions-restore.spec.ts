import { readContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { lookAgain } from '@/lib/server/writing/look-again'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { section } from '@/tests/support/writing-room'
import { expect, test } from './test'

test('a lead finds out when and by whom a claim was dropped, and brings the sentence back among those who write', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { workspace } = await aWorkspace()
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  const yesterday = new Date(Date.now() - 24 * 60 * 60_000)
  await lookAgain({ ...priya.ctx, now: () => yesterday }, proposal.id)
  const claim = 'Second Bell rings before a dose is missed, in 46% of cases'
  for (const [by, headline, message] of [
    [dana, claim, 'With the figure'],
    [priya, 'Second Bell rings before a dose is missed', 'Plainer'],
    [dana, 'Second Bell rings before a dose is late', 'Late, not missed'],
  ] as const) {
    await typeHeadline(proposal, by.person, headline)
    await saveRevision(by.ctx, { proposalId: proposal.id, message })
  }

  const theirs = await openBrowser(priya.person.email)
  await theirs.goto(`/proposals/${proposal.id}/write`)
  await theirs
    .getByRole('main')
    .getByText(/^Since you last looked, yesterday, others changed Headline \(Dana Okafor\)\.$/)
    .waitFor()
  await theirs.getByRole('link', { name: 'See what changed' }).click()
  await expect(theirs.getByRole('heading', { name: 'Since you last looked', level: 1 })).toBeVisible()
  await expect(theirs.getByRole('region', { name: 'Headline' }).getByRole('insertion').first()).toBeVisible()
  await checkAccess(theirs)
  await theirs.getByRole('link', { name: 'Write on' }).click()
  await expect(section(theirs, 'headline')).toContainText('before a dose is late')

  const page = await login(elena.person.email)
  await page.goto('/portfolio/history')
  await checkAccess(page)
  await page.getByRole('table', { name: 'Proposals' }).getByRole('link', { name: 'Second Bell' }).click()
  await page.getByRole('link', { name: 'What changed' }).click()

  await test.step('the claim went between revisions 1 and 2, by Priya', async () => {
    const headline = page.getByRole('region', { name: 'Headline' })
    await expect(headline.getByRole('deletion')).toHaveText('missed')
    await page.getByLabel('Compare', { exact: true }).selectOption('Revision 1')
    await expect(headline.getByRole('deletion')).toContainText('in 46% of cases')
    await page.getByLabel('with', { exact: true }).selectOption('Revision 2')
    await expect(page).toHaveURL(/compare\?from=1&to=2$/)
    await expect(headline.getByRole('deletion')).toHaveText(', in 46% of cases')
    const rows = page.getByRole('complementary', { name: 'What changed' }).getByRole('listitem').getByRole('link')
    await expect(rows).toContainText('Priya Nair')
  })

  await test.step('it comes back for everybody, and what stood there is kept', async () => {
    await page.getByRole('button', { name: 'Bring back Headline of revision 1' }).click()
    await expect(page.getByText('Whoever wrote in a text cannot approve it.')).toBeVisible()
    await checkAccess(page)
    await page.getByRole('button', { name: 'Bring Headline back' }).click()
    await expect(page.getByText('Headline reads as in revision 1 again. Revision 4 keeps it.')).toBeVisible()
    await expect(page).toHaveURL(/compare\?from=3&to=4$/)
    await expect(section(theirs, 'headline')).toContainText('in 46% of cases')
    const { ydoc } = await readCommitted(db, proposal.id)
    expect(readContent(ydoc).sections.headline).toBe(claim)
    const event = await db.auditEvent.findFirst({ where: { workspaceId: workspace.id, action: 'revision.restored' } })
    expect(event).toMatchObject({ actorId: elena.person.id, data: { number: 1, part: 'headline', revision: 4 } })
  })

  await test.step('the lead stands there as one of those who wrote', async () => {
    const changed = page.getByRole('complementary', { name: 'What changed' })
    await expect(changed.getByRole('listitem').getByRole('link')).toContainText('Elena Petrova')
    await expect(changed).toContainText('Findings to fix')
  })

  await test.step('a revision gets a name, and the history goes out as files', async () => {
    await page.goto(`/proposals/${proposal.id}/revisions/1`)
    await page.getByRole('button', { name: 'Name it' }).click()
    await page.getByLabel('Name', { exact: true }).fill('With the claim')
    await page.getByRole('button', { name: 'Save the name' }).click()
    await expect(page.getByRole('link', { name: /^Revision 1 With the claim/ })).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'as JSON' }).click()
    expect((await download).suggestedFilename()).toBe('history.json')
  })

  await test.step('whoever comes back another day is told who changed what', async () => {
    await theirs.goto('/desk')
    // Closing the text is noted when the live server hears of it; only after that is it long ago.
    await expect(async () => {
      await db.proposalLook.updateMany({
        where: { proposalId: proposal.id, personId: priya.person.id },
        data: { lookedAt: yesterday },
      })
      await theirs.reload()
      await expect(theirs.getByRole('link', { name: /^Since you looked: Headline, by/ })).toBeVisible({ timeout: 2000 })
    }).toPass()
  })
})
