import { aMember, archivedProposal, aTeam, aWorkspace, draftProposal, proposalInReview } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { expect, test } from './test'

test('somebody finds a proposal, a question inside one, a person and a command by the keyboard alone', async ({
  login,
  checkAccess,
}) => {
  const { workspace, admin } = await aWorkspace()
  await aMember(workspace, 'member', { name: 'Isa Power' })
  const tray = await draftProposal(admin, { title: 'Power Tray', content: sampleContent() })
  await draftProposal(admin, { title: 'Quiet Hour' })
  const page = await login(admin.person.email)
  await page.goto('/desk')
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible()
  const field = page.getByRole('combobox', { name: 'Find proposals, sections, people and commands' })
  const chosen = page.locator('[role=option][aria-selected=true]')

  await test.step('what is typed before it is there is not lost, and Escape goes back', async () => {
    await page.getByRole('link', { name: 'Start a proposal' }).focus()
    await page.keyboard.type('/pow')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('pow')
    await expect(page.getByRole('group', { name: 'Proposals', exact: true }).getByRole('option')).toHaveCount(2)
    await expect(page.getByRole('group', { name: 'Inside proposals' })).toContainText('Does it need power?')
    await expect(page.getByRole('group', { name: 'People' })).toContainText('Isa Power')
    await expect(page.getByRole('dialog', { name: 'Find' }).getByRole('status')).toHaveText('4 results.')
    await checkAccess(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name: 'Start a proposal' })).toBeFocused()
  })

  await test.step('arrows choose, and the field says which', async () => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('group', { name: 'Commands' })).toContainText('Start a proposal')
    await field.fill('pwoer')
    await expect(chosen).toContainText('Power Tray')
    // A letter too few, in a word that only the text has.
    await field.fill('parnts')
    await expect(page.getByRole('group', { name: 'Inside proposals' }).locator('mark')).toHaveText('parents')
    await field.fill('power')
    await expect(page.getByRole('option')).toHaveCount(5)
    await page.keyboard.press('ArrowUp')
    await expect(chosen).toContainText('Start a proposal called “power”')
    await page.keyboard.press('ArrowUp')
    await expect(chosen).toContainText('Isa Power')
    await page.keyboard.press('ArrowUp')
    await expect(chosen).toContainText('Does it need power?')
    await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/proposals/${tray.id}/write#customerFaq/power`)
    await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current=true]')).toContainText(
      'Does it need power?',
    )
  })

  await test.step('a second place in the same text is gone to as well', async () => {
    await page.getByRole('button', { name: 'Find' }).focus()
    await page.keyboard.press('/')
    await field.fill('market')
    await field.fill('parents')
    await expect(page.getByRole('group', { name: 'Inside proposals' })).toContainText('Leader quote')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current=true]')).toContainText('Leader quote')
  })

  await test.step('signs narrow it', async () => {
    await page.goto('/desk')
    await expect(page.getByRole('heading', { name: 'Opened lately' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('group', { name: 'Opened lately' })).toContainText('Power Tray')
    await field.fill('@isa')
    await expect(chosen).toContainText('Isa Power')
    await expect(page.getByRole('group')).toHaveCount(1)
    await field.fill('>exam')
    await expect(chosen).toContainText('Open a worked example')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/examples')
  })

  await test.step('who types and enters at once gets what these words find, however late the answer comes', async () => {
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/api/find?q=power', async (route) => {
      await held
      await route.continue()
    })
    await page.keyboard.press('Control+k')
    await field.fill('parents')
    await expect(page.getByRole('group', { name: 'Inside proposals' })).toContainText('Leader quote')
    const asked = page.waitForRequest('**/api/find?q=power')
    await field.fill('power')
    await page.keyboard.press('Enter')
    await asked
    await expect(field).toBeFocused()
    await expect(page).toHaveURL('/examples')
    answer()
    await expect(page).toHaveURL(`/proposals/${tray.id}/write`)
    await page.unroute('**/api/find?q=power')
    await page.goto('/examples')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

  await test.step('what is not there is started under its name', async () => {
    await page.keyboard.press('Control+k')
    await field.fill('Zebra Crossing')
    await expect(page.getByText('Nothing has “Zebra Crossing”.')).toBeVisible()
    await expect(chosen).toHaveText('Start a proposal called “Zebra Crossing”Enter')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/proposals/new?title=Zebra%20Crossing')
    await page.getByRole('button', { name: 'Skip to the working title, date and readers' }).click()
    await expect(page.getByLabel('Working title')).toHaveValue('Zebra Crossing')
  })

  await test.step('G and a letter go to a page, and ? lists the keys', async () => {
    await page.goto('/examples')
    await page.getByRole('button', { name: 'Find' }).focus()
    await page.keyboard.type('gd')
    await expect(page).toHaveURL('/desk')
    await page.keyboard.press('/')
    await expect(page.getByRole('option', { name: /^Open the Desk/ })).toBeVisible()
    await page.keyboard.type('gi')
    await expect(field).toHaveValue('gi')
    await field.fill('')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Worked examples')
    await checkAccess(page)
  })

  await test.step('keys that work alone can be switched off', async () => {
    await page.getByLabel('Single keys work outside text fields').uncheck()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.type('?gi')
    await page.goto('/settings/profile')
    await expect(page.getByLabel('Keys that work alone')).not.toBeChecked()
    await expect(page.getByRole('button', { name: 'Find' })).toHaveAttribute('aria-keyshortcuts', 'Control+K')
    await page.reload()
    await expect(page.getByLabel('Keys that work alone')).not.toBeChecked()
    await page.getByRole('button', { name: 'Find' }).focus()
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    await expect(field).toHaveValue('')
  })
})

test('offline it says so and commands still work; a server that fails can be asked again', async ({
  login,
  context,
  expectProblem,
}) => {
  const { admin } = await aWorkspace()
  await draftProposal(admin, { title: 'Second Bell' })
  const page = await login(admin.person.email)
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Find' }).click()
  const field = page.getByRole('combobox')
  await field.fill('bell')
  await expect(page.getByRole('option', { name: 'Second Bell' })).toBeVisible()
  expectProblem(/ERR_INTERNET_DISCONNECTED|500|Failed to load/)
  await context.setOffline(true)
  await field.fill('second')
  await expect(page.getByText('You are offline, so proposals and people cannot be found.')).toBeVisible()
  await field.fill('>desk')
  await expect(page.getByRole('option', { name: 'Open the Desk' })).toBeVisible()
  await field.fill('second b')
  await context.setOffline(false)
  await expect(page.getByRole('option', { name: 'Second Bell' })).toBeVisible()
  await page.route(
    '**/api/find**',
    (route) => route.fulfill({ status: 500, json: { message: 'Something broke on our side.' } }),
    { times: 1 },
  )
  await field.fill('secon')
  await expect(page.getByText('Something broke on our side.')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Something broke on our side.')).toBeHidden()
  await field.fill('nothing has this')
  await expect(page.getByText(/^Nothing has “nothing has this”/)).toBeVisible()
})

test('the list of all proposals is searched, narrowed, sorted and paged, and its address says how', async ({
  login,
  checkAccess,
}) => {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const team = await aTeam(workspace, { name: 'Stores' })
  for (let at = 10; at < 40; at++) await draftProposal(admin, { title: `Drum ${at}` })
  await proposalInReview(dana, { title: 'Second Bell', teamId: team.id })
  await archivedProposal(admin, { title: 'Night Bell' })
  const page = await login(admin.person.email)
  await page.goto('/desk')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolio' }).click()
  await page.getByRole('link', { name: 'All proposals' }).click()
  await expect(page.getByText('31 proposals you can read.')).toBeVisible()
  const rows = page.getByRole('table', { name: 'Proposals' }).locator('tbody tr')
  await expect(rows).toHaveCount(25)
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(rows).toHaveCount(6)
  await page.reload()
  await expect(rows).toHaveCount(6)
  await page.getByRole('link', { name: 'First page' }).click()
  await page.getByRole('columnheader').getByRole('link', { name: 'Proposal' }).click()
  await expect(rows.first()).toContainText('Drum 10')
  await expect(page).toHaveURL('/proposals?sort=title')

  await page.getByLabel('Status').selectOption('In review')
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/status=in_review/)
  await page.getByLabel('Owner').selectOption('Dana Okafor')
  await expect(page).toHaveURL(/owner=/)
  await page.getByLabel('Team').selectOption('Stores')
  await expect(page).toHaveURL(/team=/)
  await expect(rows).toContainText('Second Bell')
  await page.goto('/proposals')
  await page.getByLabel('Words').fill('bel')
  await page.keyboard.press('Enter')
  await expect(rows).toHaveCount(1)
  await expect(rows.locator('mark')).toHaveText('Bell')
  await page.getByLabel('Status').selectOption('Archived')
  await expect(rows).toContainText('Night Bell')
  await page.getByLabel('Words').fill('xylophone')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'No proposal fits.' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all proposals' }).click()
  await expect(rows).toHaveCount(25)

  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('combobox', { name: /^Find proposals/ }).fill('bell')
  await page.getByRole('option', { name: /^All proposals with/ }).click()
  await expect(page).toHaveURL('/proposals?q=bell')
  await checkAccess(page)
})
