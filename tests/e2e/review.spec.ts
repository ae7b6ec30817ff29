import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { db } from '@/lib/server/db'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { bar, fillIn, judge, openVerdict } from '@/tests/support/judging'
import { mailTo } from '@/tests/support/mail-folder'
import { required, submitted } from '@/tests/support/review-room'
import { smallTargets } from '@/tests/support/small-targets'
import { caretAtEnd, openRoom, saveState } from '@/tests/support/writing-room'
import { expect, test } from './test'

const REASON = 'Tell me what happens in a shop that did not volunteer.'

test('a proposal goes from draft through a request for changes, a stale approval and a second round to clearance', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  test.slow()
  const { workspace, admin } = await aWorkspace()
  const [dana, lucy, sam, kofi] = await Promise.all(
    ['Dana Okafor', 'Lucy Ward', 'Sam Achebe', 'Kofi Mensah'].map((name) => aMember(workspace, 'member', { name })),
  )
  const elena = await aMember(workspace, 'lead', { name: 'Elena Petrova' })
  if (!dana || !lucy || !sam || !kofi) throw new Error('nobody is here')
  const legal = { name: 'Legal', aboveMonths: 2, firstChoiceId: lucy.person.id, standInId: null, sections: [] }
  const policy = { ...DEFAULT_POLICY, requirements: ['length' as const, 'approvals' as const], functions: [legal] }
  const changed = { version: 1, changedAt: new Date(), changedById: admin.person.id }
  await db.gatePolicy.create({ data: { workspaceId: workspace.id, policy, ...changed } })
  const proposal = await draftProposal(dana, { title: 'Second Bell', content: sampleContent(), engineeringMonths: 4 })
  const path = `/proposals/${proposal.id}/review`
  const danas = await login(dana.person.email)
  const lucys = await openBrowser(lucy.person.email)
  const sams = await openBrowser(sam.person.email)
  const kofis = await openBrowser(kofi.person.email, { viewport: { width: 390, height: 844 } })
  await lucys.goto('/inbox')

  await test.step('Dana submits: the policy asks Legal, she asks two more', async () => {
    await openRoom(danas, { proposalId: proposal.id })
    await danas.getByRole('button', { name: 'Submit for review' }).click()
    await expect(danas.getByLabel('Who judges it for Legal')).toHaveValue(lucy.person.id)
    await danas.getByRole('button', { name: 'Submit for review' }).click()
    await expect(danas.getByText('Write a sentence for the reviewers. They read it first.')).toBeVisible()
    await danas.getByRole('button', { name: 'Add a reviewer' }).click()
    await expect(danas.getByRole('combobox', { name: 'Reviewer 2' })).toBeFocused()
    await danas.getByRole('combobox', { name: 'Reviewer 2' }).selectOption({ label: 'Sam Achebe' })
    await danas.getByRole('button', { name: 'Add a reviewer' }).click()
    await danas.getByRole('combobox', { name: 'Reviewer 3' }).selectOption({ label: 'Kofi Mensah' })
    await danas.getByRole('checkbox', { name: 'Must approve' }).last().uncheck()
    await checkAccess(danas)
    await fillIn(danas, 'First full draft.')
    await expect(danas).toHaveURL(path)
    await expect(bar(danas)).toHaveText('In review, round 1')
    await expect(danas.getByRole('heading', { name: 'Engineering cannot start yet' })).toBeVisible()
  })

  await test.step('Lucy finds it in her inbox, reads the pinned text, and requests changes', async () => {
    await expect(lucys.getByText('Dana Okafor asks you to review Second Bell, by')).toBeVisible()
    expect((await mailTo(lucy.person.email)).subject).toContain('Dana Okafor asks you to review Second Bell')
    await lucys.getByRole('link', { name: 'Read and judge' }).click()
    await expect(lucys).toHaveURL(`${path}/judge`)
    await expect(lucys.getByText(/^Due /)).toBeVisible()
    await expect(lucys.getByRole('heading', { name: 'Read it first. Then judge revision 1.' })).toBeVisible()
    const text = lucys.getByRole('region', { name: 'The text to judge' })
    await expect(text).toContainText('Dana Okafor: First full draft.')
    await expect(text).toContainText(sampleContent().sections.headline)
    await lucys.getByRole('radio', { name: 'Request changes' }).check()
    await lucys.getByRole('button', { name: 'Request changes' }).click()
    await expect(lucys.getByText('Score all five, from 1 to 4.')).toBeVisible()
    await judge(lucys, 'Request changes', REASON)
    await expect(lucys.getByText('You requested changes to revision 1')).toBeVisible()
    await expect(lucys.locator('#verdict')).toBeFocused()
    await checkAccess(lucys)
  })

  await test.step('Dana learns of it at once; whoever has not decided learns that Lucy decided, never what', async () => {
    await expect(bar(danas)).toHaveText('Changes requested')
    await expect(danas.getByText(REASON)).toBeVisible()
    const letter = await mailTo(dana.person.email)
    expect(letter.subject).toContain('Lucy Ward requests changes to revision 1 of Second Bell')
    expect(letter.text).toContain(REASON)
    const elenas = await openBrowser(elena.person.email)
    for (const page of [kofis, elenas]) {
      await page.goto(path)
      await expect(bar(page)).toHaveText('In review, round 1')
      await expect(page.getByRole('complementary').getByText('Decided')).toBeVisible()
      await expect(page.getByText('Lucy Ward gave a verdict on revision 1')).toBeVisible()
      const whole = await page.content()
      expect(whole).not.toContain(REASON)
      expect(whole).not.toMatch(/requested changes|Changes requested/i)
    }
    await elenas.close()
  })

  await test.step('Kofi approves on his phone, and then sees what Lucy said', async () => {
    await checkAccess(kofis)
    expect(await smallTargets(kofis)).toEqual([])
    await kofis.locator('.revdock').getByRole('link', { name: 'Read and judge' }).click()
    await openVerdict(kofis)
    await kofis.getByRole('button', { name: 'Abstain' }).click()
    await expect(kofis.getByRole('dialog', { name: 'Abstain from this round?' })).toBeVisible()
    await kofis.keyboard.press('Escape')
    await expect(kofis.getByRole('dialog')).toHaveCount(0)
    await expect(kofis.getByRole('complementary', { name: 'Verdict' })).toBeVisible()
    await checkAccess(kofis)
    expect(await kofis.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(await smallTargets(kofis)).toEqual([])
    await judge(kofis, 'Approve')
    await expect(kofis.getByText('You approved revision 1')).toBeVisible()
    await expect(kofis.getByText(REASON)).toBeVisible()
  })

  await test.step('Dana mends the text and submits again: the approval no longer counts', async () => {
    await openRoom(danas, { proposalId: proposal.id })
    await caretAtEnd(danas, 'problem')
    await danas.keyboard.type(' In shops that did not volunteer it was 51%.')
    await expect(saveState(danas)).toHaveText(/^Saved/)
    await danas.getByRole('button', { name: 'Submit again' }).click()
    await expect(danas.getByText('Round 1 is open. It ends with this')).toBeVisible()
    await expect(danas.getByRole('combobox', { name: 'Reviewer 3' })).toHaveValue(kofi.person.id)
    await fillIn(danas, 'The shops that did not volunteer.')
    await expect(bar(danas)).toHaveText('In review, round 2')
    await kofis.goto('/inbox')
    await expect(
      kofis.getByText('Dana Okafor changed what you judged, so your verdict no longer counts: Second Bell, Problem'),
    ).toBeVisible()
    await expect.poll(async () => (await mailTo(kofi.person.email)).subject).toContain('your verdict no longer counts')
    await kofis.getByRole('link', { name: 'Look again' }).click()
    const shown = kofis.getByRole('region', { name: 'The text to judge' })
    await expect(shown.getByText('In shops that did not volunteer it was 51%.')).toBeVisible()
    await expect(shown.getByRole('region', { name: 'Solution' })).toHaveCount(0)
  })

  await test.step('Lucy approves the second revision', async () => {
    await lucys.goto(`${path}/judge`)
    await judge(lucys, 'Approve')
  })

  await test.step('Sam’s morning: the desk leads with what is due first, and after the verdict says what is next', async () => {
    const bag = await draftProposal(dana, { title: 'One Bag', content: sampleContent() })
    await submitted(dana, bag, [required(sam)])
    await sams.goto('/desk')
    const reviews = sams.getByRole('region', { name: 'Waiting for your review' })
    await expect(sams.getByText('2 reviews wait for you.')).toBeVisible()
    await expect(reviews.getByText('Second Bell. Dana Okafor asks for your verdict on revision 2, round 2.')).toBeVisible()
    await expect(reviews.getByText('The shops that did not volunteer.')).toBeVisible()
    await checkAccess(sams)
    await reviews.getByRole('link', { name: 'Read and judge' }).click()
    await expect(sams).toHaveURL(`${path}/judge`)
    await judge(sams, 'Approve', 'Then build.')
    await expect(sams.getByText('You approved revision 2')).toBeVisible()
    await sams.getByRole('link', { name: 'Dateline, go to the Desk' }).click()
    await expect(reviews.getByText('One Bag. Dana Okafor asks for your verdict on revision 1, round 1.')).toBeVisible()
    await expect(reviews.getByText('Second Bell. Dana Okafor asks')).toHaveCount(0)
  })

  await test.step('Kofi is shown on the desk what changed since he judged, and approves', async () => {
    await kofis.goto('/desk')
    await expect(kofis.getByText('Since revision 1, which you judged: Problem.')).toBeVisible()
    await kofis.getByRole('link', { name: 'Look again' }).click()
    await openVerdict(kofis)
    await judge(kofis, 'Approve')
    await expect(kofis.getByText('You approved revision 2')).toBeVisible()
  })

  await test.step('Elena starts engineering: the revision is cleared, and the text is locked', async () => {
    const elenas = await openBrowser(elena.person.email)
    await elenas.goto(path)
    await expect(elenas.getByRole('heading', { name: 'Engineering can start' })).toBeVisible()
    await checkAccess(elenas)
    await elenas.getByRole('button', { name: 'Start engineering' }).click()
    await elenas.getByRole('dialog').getByRole('button', { name: 'Start engineering' }).click()
    await expect(elenas.getByRole('heading', { name: 'Engineering has started' })).toBeVisible()
    await expect(bar(elenas)).toHaveText('Cleared')
    await danas.goto(`/proposals/${proposal.id}/write`)
    await expect(danas.getByRole('button', { name: 'Submit for review' })).toHaveCount(0)
    await expect(danas.getByText('Its text is cleared to build and locked.')).toBeVisible()
  })
})
