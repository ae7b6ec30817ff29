import type { Page } from '@playwright/test'
import { aMember, aTeam, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { saveState } from '@/tests/support/writing-room'
import { expect, test } from './test'

const headline = (page: Page) => page.getByRole('group', { name: 'Headline' })

test('a proposal is started, described, and shared with a colleague, who then writes in it', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const { workspace } = await aWorkspace({ name: 'Northgate Pharmacy', city: 'Leeds' })
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  await aTeam(workspace, { name: 'Stores' })
  const page = await login(dana.person.email)
  await page.goto('/desk')
  await page.getByRole('link', { name: 'Start a proposal' }).click()

  await test.step('the release at the right fills as one types', async () => {
    const preview = page.getByRole('complementary', { name: 'The release so far' })
    await expect(preview).toContainText('No working title yet')
    await page.getByRole('button', { name: 'Skip to the working title, date and readers' }).click()
    await page.getByRole('button', { name: 'Start writing' }).click()
    await expect(page.getByText('Give it a working title, such as Second Bell.')).toBeVisible()
    await expect(page.getByLabel('Working title')).toBeFocused()
    await page.getByLabel('Working title').fill('Second Bell')
    await page.getByLabel('Launch date').fill('2031-03-04')
    await page.getByLabel('Team', { exact: true }).selectOption('Stores')
    await expect(preview).toContainText('Working title: Second Bell')
    await expect(preview).toContainText('LEEDS, 4 March 2031')
  })
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page).toHaveURL(/\/proposals\/[-0-9a-f]{36}\/write#headline$/)
  await headline(page).click()
  await page.keyboard.type('Pharmacy patients hear')
  await expect(page.getByText('For release 4 March 2031')).toBeVisible()

  const toms = await openBrowser(tom.person.email)
  await toms.goto('/desk')
  await toms.getByRole('link', { name: 'Second Bell' }).click()
  await expect(headline(toms)).toContainText('Pharmacy patients hear')
  await expect(toms.getByText('You can read this. Its owner can add you as a co-author.')).toBeVisible()

  await page.getByRole('link', { name: 'People and details' }).click()
  await page.getByLabel('Months of engineering').fill('4.5')
  await page.getByRole('button', { name: 'Save the details' }).click()
  await expect(page.getByText('The details are saved.')).toBeVisible()
  await page.getByLabel('Name somebody').selectOption('Tom Hale')
  await page.getByRole('button', { name: 'Name them' }).click()
  await expect(page.getByText('Tom Hale can write in it now.')).toBeVisible()
  await checkAccess(page)

  await expect(toms.getByText('You can read this.')).toBeHidden()
  await headline(toms).click()
  await toms.keyboard.press('End')
  await toms.keyboard.type(' the bell twice')
  await page.getByRole('navigation', { name: 'Proposal' }).getByRole('link', { name: 'Write' }).click()
  await expect(headline(page)).toContainText('Pharmacy patients hear the bell twice')
})

test('a proposal for named people alone leaves the desk and the open page of everybody else', async ({
  login,
  openBrowser,
  expectProblem,
}) => {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  const proposal = await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
  const toms = await openBrowser(tom.person.email)
  await toms.goto(`/proposals/${proposal.id}/write`)
  await expect(saveState(toms)).toHaveText('Reading live')

  const page = await login(dana.person.email)
  await page.goto(`/proposals/${proposal.id}/details`)
  await page.getByRole('radio', { name: /^Only people you name/ }).check()
  await expect(page.getByText('Only the people you name can read it.')).toBeVisible()
  await expect(toms.getByText('This proposal is not open to you any more.')).toBeVisible()
  await toms.goto('/desk')
  await expect(toms.getByText('Nobody else writes yet.')).toBeVisible()
  await expect(toms.getByText('Second Bell')).toBeHidden()
  expectProblem(/404/)
  for (const room of ['write', 'revisions', 'details']) {
    expect((await toms.goto(`/proposals/${proposal.id}/${room}`))?.status()).toBe(404)
    await expect(toms.getByRole('heading', { name: 'We cannot find this proposal.' })).toBeVisible()
  }
  await page.getByRole('radio', { name: /^Everybody in the workspace/ }).check()
  await expect(page.getByText('Everybody in the workspace can read it.')).toBeVisible()
  await toms.goto(`/proposals/${proposal.id}/write`)
  await expect(saveState(toms)).toHaveText('Reading live')
})

test('handing a proposal over makes somebody else its owner', async ({ login, openBrowser, checkAccess }) => {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  const proposal = await draftProposal(dana, { title: 'Second Bell' })
  const page = await login(dana.person.email)
  await page.goto(`/proposals/${proposal.id}/details`)
  await page.getByRole('button', { name: 'Hand it over' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand Second Bell over?' })
  await dialog.getByLabel('New owner').selectOption('Tom Hale')
  await checkAccess(page)
  await dialog.getByRole('button', { name: 'Hand it over' }).click()
  await expect(page.getByText('Tom Hale owns Second Bell now.')).toBeVisible()
  await expect(page.getByText('Only its owner or a lead can hand it to a new owner.')).toBeVisible()
  const toms = await openBrowser(tom.person.email)
  await toms.goto('/desk')
  await expect(toms.getByText('One proposal is yours.')).toBeVisible()
  await toms.goto(`/proposals/${proposal.id}/details`)
  await expect(toms.getByLabel('What Dana Okafor does here')).toHaveValue('coauthor')
})

test('a proposal is archived, restored, and a draft deleted after one question', async ({
  login,
  checkAccess,
  expectProblem,
}) => {
  const { workspace, admin } = await aWorkspace()
  const proposal = await draftProposal(admin, { title: 'Second Bell' })
  await named(proposal, await aMember(workspace, 'guest', { name: 'Henry Osei' }), 'reader')
  const page = await login(admin.person.email)
  await page.goto(`/proposals/${proposal.id}/details`)
  await page.getByRole('button', { name: 'Archive it' }).click()
  await expect(page.getByText('Second Bell is archived.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Archive it' })).toBeVisible()
  await page.getByRole('button', { name: 'Archive it' }).click()
  await expect(
    page.getByText(/^Marcus Lindqvist archived it on .* Its text is safe\. Access can be taken away here/),
  ).toBeVisible()
  await checkAccess(page)
  await expect(page.getByLabel('Name somebody')).toBeHidden()
  await page.getByRole('button', { name: 'Take off Henry Osei' }).click()
  await expect(page.getByText('Henry Osei is taken off.')).toBeVisible()
  await page.getByRole('radio', { name: /^Only people you name/ }).check()
  await expect(page.getByRole('radio', { name: /^Everybody in the workspace/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  await page.goto(`/proposals/${proposal.id}/write`)
  await expect(page.getByText('You can read this. It is archived. Restore it first.')).toBeVisible()
  await page.goto('/desk')
  await page.getByRole('link', { name: '1 archived' }).click()
  await page.getByRole('link', { name: 'Second Bell' }).click()
  await page.getByRole('link', { name: 'Restore it' }).click()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText('Second Bell is back.')).toBeVisible()

  await page.getByRole('button', { name: 'Delete it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete Second Bell?' })
  await checkAccess(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Delete it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Delete the proposal' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  await expect(page.getByText('Second Bell is deleted.')).toBeVisible()
  expectProblem(/404/)
  expect((await page.goto(`/proposals/${proposal.id}/write`))?.status()).toBe(404)
})

test('of two tabs that archive at once, one does and one is told', async ({ login }) => {
  const { admin } = await aWorkspace()
  const proposal = await draftProposal(admin, { title: 'Second Bell' })
  const page = await login(admin.person.email)
  const other = await page.context().newPage()
  const tabs = [page, other]
  for (const tab of tabs) await tab.goto(`/proposals/${proposal.id}/details`)
  await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Archive it' }).click()))
  const said = await Promise.all(
    tabs.map(async (tab) => {
      const toasts = tab.getByRole('region', { name: 'What just happened' })
      await expect(toasts).toContainText(/./)
      return (await toasts.locator('.toast').allTextContents()).join('|')
    }),
  )
  const lost =
    /^(It is archived\. Restore it first\.|Somebody changed this proposal a moment ago\. Look at it again, then decide\.)$/
  expect(said.filter((words) => words.startsWith('Second Bell is archived.'))).toHaveLength(1)
  expect(said.filter((words) => lost.test(words))).toHaveLength(1)
})

test('two people who save the details at once overwrite nobody', async ({ login, openBrowser }) => {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  const proposal = await draftProposal(dana, { title: 'Second Bell' })
  await named(proposal, tom, 'coauthor')
  const page = await login(dana.person.email)
  const toms = await openBrowser(tom.person.email)
  for (const one of [page, toms]) await one.goto(`/proposals/${proposal.id}/details`)
  await page.getByLabel('Working title').fill('Third Bell')
  await page.getByRole('button', { name: 'Save the details' }).click()
  await expect(page.getByText('The details are saved.')).toBeVisible()
  await toms.getByLabel('Months of engineering').fill('7')
  await toms.getByRole('button', { name: 'Save the details' }).click()
  await expect(toms.getByRole('alert').filter({ hasText: /changed/ })).toBeVisible()
  await expect(toms.getByLabel('Months of engineering')).toHaveValue('7')
  await toms.reload()
  await expect(toms.getByLabel('Working title')).toHaveValue('Third Bell')
})
