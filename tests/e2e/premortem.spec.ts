import type { Locator, Page } from '@playwright/test'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { expect, test } from './test'

const board = (page: Page) => page.getByRole('list', { name: 'Phases' }).getByRole('listitem')
const phase = (page: Page, name: string) => expect(board(page).and(page.locator('[aria-current=step]'))).toHaveText(name)

async function write(page: Page, ...reasons: string[]): Promise<void> {
  for (const reason of reasons) {
    await page.getByLabel('Because').fill(reason)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Because')).toHaveValue('')
  }
}

test('three people imagine the failure, from the scene to the memo, in their own browsers', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  test.slow()
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
  await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'First full draft' })
  const path = `/proposals/${proposal.id}/premortem`
  const page = await login(dana.person.email)

  await test.step('Dana plans the session, in the past tense', async () => {
    await page.goto(path)
    await page.getByRole('link', { name: 'Plan a pre-mortem' }).click()
    await page.getByLabel('What happened').fill('It may fail.')
    await expect(page.getByText('Write it in the past tense')).toBeVisible()
    await page.getByLabel('What happened').fill('Nine in ten trays had come back to the counter and stayed there.')
    await expect(page.getByText('Written in the past tense.')).toBeVisible()
    await page.getByLabel('Tom Hale').check()
    await page.getByLabel('Priya Nair').check()
    await checkAccess(page)
    await page.getByRole('button', { name: 'Plan the session' }).click()
    await phase(page, 'Set the scene')
  })

  const here = page.url()
  const toms = await openBrowser(tom.person.email)
  const priyas = await openBrowser(priya.person.email, { viewport: { width: 390, height: 844 } })
  await toms.goto(here)
  await priyas.goto(here)
  await expect(toms.getByText('Nine in ten trays')).toBeVisible()
  await expect(toms.getByRole('button', { name: 'Start writing' })).toBeHidden()
  await checkAccess(priyas)
  await page.getByRole('combobox', { name: 'Invite' }).selectOption({ label: 'Marcus Lindqvist' })
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(toms.getByText('Marcus Lindqvist')).toBeVisible()

  await test.step('everybody writes, and nobody sees a word of the others', async () => {
    await page.getByRole('button', { name: 'Start writing' }).click()
    await phase(toms, 'Write silently')
    await expect(priyas.getByLabel('Because')).toBeVisible()
    await write(page, 'the bell rang late')
    await write(toms, 'nobody picked up', 'sons blocked our number')
    await write(priyas, 'the newspapers called it the nagging tray')
    const counts = page.getByRole('complementary', { name: 'The room' }).getByRole('listitem')
    await expect(counts.filter({ hasText: 'Tom Hale' })).toContainText('2 hidden')
    await expect(page.getByText('nobody picked up')).toHaveCount(0)
    await checkAccess(toms)
    await checkAccess(priyas)
  })

  await test.step('one reason each in turn, whoever reads goes on', async () => {
    await page.getByRole('button', { name: 'Reveal now' }).click()
    await expect(toms.getByText('Because the bell rang late')).toBeVisible()
    await page.getByRole('button', { name: 'Next reason' }).click()
    await expect(priyas.getByText('Because the newspapers called it')).toBeVisible()
    await priyas.getByRole('button', { name: 'Next reason' }).click()
    await expect(toms.getByText('Because nobody picked up')).toBeVisible()
    await toms.getByRole('radio', { name: 'Elephant' }).check()
    await checkAccess(toms)
    await toms.getByRole('button', { name: 'Next reason' }).click()
    await expect(page.getByText('Because sons blocked our number')).toBeVisible()
    await page.getByRole('button', { name: 'That was the last' }).click()
    await expect(page.getByText('Every reason was heard.')).toBeVisible()
    await page.getByRole('button', { name: 'Go to grouping' }).click()
  })

  await test.step('reasons go under themes, by keyboard, by menu and by drag', async () => {
    await phase(toms, 'Group')
    await toms.getByLabel('New theme').fill('The bell cried wolf')
    await toms.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'The bell cried wolf' })).toBeVisible()
    const card = (within: Page | Locator, text: string) => within.locator('.gcard > p', { hasText: text })
    const menu = (on: Page, text: string) => on.getByRole('button', { name: `Move “${text}”` })
    await menu(toms, 'nobody picked up').focus()
    await toms.keyboard.press('m')
    await toms.keyboard.press('Enter')
    const theme = page.locator('.gtheme', { hasText: 'The bell cried wolf' })
    await expect(card(theme, 'nobody picked up')).toBeVisible()
    await card(page, 'the bell rang late').dragTo(theme)
    await expect(card(toms.locator('.gtheme'), 'the bell rang late')).toBeVisible()
    await menu(priyas, 'sons blocked our number').click()
    await priyas.getByRole('menuitem', { name: 'The bell cried wolf' }).click()
    await expect(card(theme, 'sons blocked our number')).toBeVisible()
    await menu(page, 'sons blocked our number').click()
    await page.getByRole('menuitem', { name: 'nobody picked up' }).click()
    await expect(toms.getByText('Joined: sons blocked our number')).toBeVisible()
    await checkAccess(page)
    await checkAccess(priyas)
    await page.getByRole('button', { name: 'Go to voting' }).click()
  })

  await test.step('votes are secret and limited', async () => {
    await phase(toms, 'Vote')
    const vote = (on: Page, text: string) => on.getByRole('button', { name: `Vote for “${text}”` })
    for (let vote3 = 0; vote3 < 3; vote3++) await vote(toms, 'nobody picked up').click()
    await expect(toms.getByText('2 votes left').first()).toBeVisible()
    await expect(vote(toms, 'the bell rang late')).toHaveAttribute('aria-disabled', 'true')
    await vote(priyas, 'the newspapers called it the nagging tray').click()
    await vote(priyas, 'the newspapers called it the nagging tray').click()
    await expect(priyas.getByText('3 votes left').first()).toBeVisible()
    await expect(page.getByText('5 votes left').first()).toBeVisible()
    await checkAccess(toms)
    await checkAccess(priyas)
    await page.getByRole('button', { name: 'Count the votes' }).click()
  })

  await test.step('each risk is rated and planned for, or accepted by name', async () => {
    await phase(toms, 'Plan')
    const hand = page.getByRole('complementary', { name: 'The risk in hand' })
    await expect(hand).toContainText('nobody picked up')
    await hand.getByRole('group', { name: 'Likelihood' }).getByRole('radio', { name: '4' }).check()
    await hand.getByRole('group', { name: 'Impact' }).getByRole('radio', { name: '3' }).check()
    await expect(toms.getByText('One person says 4 x 3: 12.')).toBeVisible()
    await hand.getByLabel('What will we do about it?').fill('One key press means taken.')
    await hand.getByLabel('First sign of it').fill('More than 8% unanswered in a week')
    await hand.getByLabel('Owner').selectOption({ label: 'Tom Hale' })
    await hand.getByLabel('Due').fill('2027-01-11')
    await hand.getByRole('button', { name: 'Save the plan' }).click()
    await expect(toms.getByRole('button', { name: /nobody picked up/ })).toContainText('Planned')
    await checkAccess(page)
    const priyasHand = priyas.getByRole('complementary', { name: 'The risk in hand' })
    await priyas.getByRole('button', { name: /the nagging tray/ }).click()
    await priyasHand.getByRole('button', { name: 'Accept the risk' }).click()
    await priyasHand.getByLabel('Why do you accept it?').fill('We would rather nag than lose a patient.')
    await priyasHand.getByLabel('Look again on').fill('2027-06-04')
    await priyasHand.getByRole('button', { name: 'Accept it' }).click()
    await expect(page.getByRole('button', { name: /the nagging tray/ })).toContainText('Accepted')
    await checkAccess(priyas)
    await page.getByRole('button', { name: 'Finish the session' }).click()
  })

  await test.step('the memo stays on the proposal', async () => {
    const memo = 'Two reasons would have sunk us. One has a plan. One we accept.'
    await expect(toms.getByRole('heading', { name: memo })).toBeVisible()
    await expect(page.getByText('2 of 2 top risks owned or accepted')).toBeVisible()
    await page.getByRole('button', { name: 'Close the session' }).click()
    await expect(page.getByRole('button', { name: 'Close the session' })).toBeHidden()
    await checkAccess(page)
    const reader = await openBrowser(admin.person.email)
    await reader.goto(path)
    await reader.getByRole('link', { name: /has withdrawn Second Bell/ }).click()
    await expect(reader.getByRole('heading', { name: memo })).toBeVisible()
    await expect(reader.getByText('Accepted by Priya Nair')).toBeVisible()
  })
})
