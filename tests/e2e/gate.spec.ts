import { db } from '@/lib/server/db'
import { changePolicy } from '@/lib/server/gate/change-policy'
import { readPolicy } from '@/lib/server/gate/read-policy'
import { aMember } from '@/prisma/factories'
import { blocked, inReview } from '@/tests/support/gate'
import { caretAtEnd, connectionSwitch, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

test('an admin says what the gate asks for, a lead waives and starts, the lock gives words back, and the next draft takes them in', async ({
  login,
  openBrowser,
  checkAccess,
  expectProblem,
}) => {
  test.slow()
  expectProblem(/WebSocket/)
  const some = await inReview()
  const { marcus, elena, dana, proposal } = some
  await blocked(proposal, elena)
  const review = `/proposals/${proposal.id}/review`
  const page = await login(marcus.person.email)
  const danas = await openBrowser(dana.person.email)
  const line = await connectionSwitch(danas)

  await test.step('the policy is changed for the next submission, and the open round keeps its own', async () => {
    await page.goto('/settings/gate')
    await page.getByRole('button', { name: 'Judge the open proposals by it' }).click()
    await expect(page.getByText('Of 1 open proposal, none would pass.')).toBeVisible()
    await page.getByLabel('At least').fill('0')
    await page.getByRole('button', { name: 'Save policy' }).click()
    await expect(page.getByText('Write 1 or more.')).toBeVisible()
    await page.getByLabel('At least').fill('3')
    await page.getByRole('button', { name: 'Add a function' }).click()
    await page.getByLabel('Function', { exact: true }).fill('Finance')
    await page.getByLabel('Only when engineering takes more months than').fill('12')
    await page.getByLabel('First choice').selectOption({ label: 'Elena Petrova' })
    await page.getByRole('checkbox', { name: 'Problem', exact: true }).check()
    await checkAccess(page)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(
      page.getByRole('row', { name: /Finance.*more than 12 engineering months.*Elena Petrova.*Nobody named/ }),
    ).toBeVisible()
    await expect(page.getByText('2 changes. Everyone')).toBeVisible()
    await page.getByRole('button', { name: 'Save policy' }).click()
    await expect(page.getByText('Nothing is changed.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('At least')).toHaveValue('3')
  })

  await test.step('another admin saves meanwhile: what was changed here stays, on top of theirs, and says so', async () => {
    const noor = await aMember(some.workspace, 'admin', { name: 'Noor Haddad' })
    const { policy, version } = await readPolicy(db, some.workspace.id)
    await page.getByLabel('At least').fill('4')
    await page.getByLabel('Remind after').fill('2')
    await changePolicy(noor.ctx, { ...policy, approvals: 5, clearedDays: 90, seen: version })
    await page.getByRole('button', { name: 'Save policy' }).click()
    await expect(page.getByText('Noor Haddad saved another policy')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Approvals in all: 5, was 3. Yours stays' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Days that a clearance lasts: 90, was 180.' })).toBeVisible()
    await expect(page.getByLabel('At least')).toHaveValue('4')
    await expect(page.getByLabel('A clearance lasts')).toHaveValue('90')
    await checkAccess(page)
    await page.getByRole('button', { name: 'Save policy' }).click()
    await expect(page.getByText('Nothing is changed.')).toBeVisible()
    await expect(page.getByText('saved another policy')).toBeHidden()
    expect((await readPolicy(db, some.workspace.id)).policy).toMatchObject({ approvals: 4, remindDays: 2, clearedDays: 90 })
  })

  await test.step('what is not met says where to go; a lead lets the round pass without it, for a reason', async () => {
    await danas.goto(review)
    await page.goto(review)
    const gate = page.getByRole('region', { name: 'Engineering cannot start yet' })
    await expect(gate.getByText('One approval on revision 1')).toBeVisible()
    await expect(gate.getByRole('listitem').filter({ hasText: 'Comments resolved' })).toContainText('1 open, from Elena Petrova')
    await expect(danas.getByRole('button', { name: /^Waive/ })).toHaveCount(0)
    await gate.getByRole('button', { name: 'Waive Comments resolved' }).click()
    await page.getByRole('button', { name: 'Waive it' }).click()
    await expect(page.getByText('Write why. It is shown for ever.')).toBeVisible()
    await page.getByLabel('Why?').fill('Elena is away until March, and the FAQ answers her.')
    await checkAccess(page)
    await page.getByRole('button', { name: 'Waive it' }).click()
    await expect(page.getByRole('region', { name: 'Engineering can start' })).toContainText(/ met, 1 waived/)
    // Dana's page hears of it without being asked.
    await expect(danas.getByText('Waived by Marcus Lindqvist')).toBeVisible()
  })

  await test.step('words that were typed without a connection come after the lock, and stay with their author', async () => {
    await openRoom(danas, { proposalId: proposal.id })
    await line.cut()
    await expect(saveState(danas)).not.toHaveText(/^Saved/)
    await caretAtEnd(danas, 'headline')
    await danas.keyboard.type(', at night')
    await page.getByRole('button', { name: 'Start engineering' }).click()
    await checkAccess(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Start engineering' }).click()
    await expect(page.getByRole('region', { name: 'Engineering has started' })).toBeVisible({ timeout: 15_000 })
    await expect(page.getByText('Cleared', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('Cleared, 1 waived', { exact: true })).toBeVisible()
    line.restore()
    await expect(danas.getByText('Your words are kept here: Headline.')).toBeVisible({ timeout: 20_000 })
    await expect(section(danas, 'headline')).not.toContainText('at night')
    await checkAccess(danas)
  })

  await test.step('the next draft begins as the cleared revision, and takes them in', async () => {
    await danas.getByRole('button', { name: 'Open a new draft' }).click()
    await danas.getByRole('dialog').getByRole('button', { name: 'Open a new draft' }).click()
    await danas.getByRole('button', { name: 'Put it into the text' }).click({ timeout: 20_000 })
    await expect(section(danas, 'headline')).toContainText('at night')
    await expect(saveState(danas)).toHaveText(/^Saved/)
    await expect(danas.getByText('Your words are kept here')).toHaveCount(0)
    await expect(page.getByText('A newer draft exists.')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Proposal' }).getByRole('link', { name: 'After launch' })).toBeVisible()
  })

  await test.step('a lead takes the clearance back, and its writer reads why', async () => {
    await danas.clock.install()
    await danas.goto(`/proposals/${proposal.id}/clearance`)
    const answer = danas.getByRole('heading', { level: 1 })
    await expect(answer).toHaveText('Cleared to build')
    // An open page hears of time that ran out within a minute, and of a lead at once.
    const { id, expiresAt } = await db.clearance.findFirstOrThrow({ where: { proposalId: proposal.id } })
    await db.clearance.update({ where: { id }, data: { expiresAt: new Date() } })
    await danas.clock.fastForward(61_000)
    await expect(answer).toHaveText('Not cleared to build')
    await expect(danas.getByText('Its time ran out.')).toBeVisible()
    await db.clearance.update({ where: { id }, data: { expiresAt } })
    await danas.clock.fastForward(61_000)
    await expect(answer).toHaveText('Cleared to build')
    await page.getByRole('button', { name: 'Take the clearance back' }).click()
    await page.getByLabel('Why?').fill('The trial found a danger.')
    await page.getByRole('dialog').getByRole('button', { name: 'Take the clearance back' }).click()
    await expect(page.getByText(/The clearance of revision 1 was taken back/)).toBeVisible()
    await expect(answer).toHaveText('Not cleared to build')
    await danas.goto('/inbox')
    await expect(danas.getByText('The trial found a danger.')).toBeVisible()
  })
})
