import type { Page } from '@playwright/test'
import { anAddress } from '@/tests/support/invited'
import { bar, fillIn, judge } from '@/tests/support/judging'
import { typeHeadline } from '@/tests/support/live-edits'
import { mailTo } from '@/tests/support/mail-folder'
import { required, reviewRoom, submitted } from '@/tests/support/review-room'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

test('a round that would get stuck goes on: one is away, one abstains, a guest judges, a lead marks what is minor, and closes it', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  test.slow()
  const { proposal, dana, elena, marcus, sam, priya } = await reviewRoom()
  const path = `/proposals/${proposal.id}/review`
  const danas = await login(dana.person.email)
  const elenas = await openBrowser(elena.person.email)
  const reviewer = (page: Page, name: string) =>
    page
      .getByRole('complementary')
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })

  await test.step('Sam is away until a day: whatever is asked of him is asked of Priya', async () => {
    const sams = await openBrowser(sam.person.email)
    await sams.goto('/settings/profile')
    await sams.getByRole('combobox', { name: 'Who decides for you?' }).selectOption({ label: 'Priya Nair' })
    await sams.getByRole('button', { name: 'I am away' }).click()
    await expect(sams.getByText('Write the day as year, month and day.')).toBeVisible()
    await sams.getByLabel('Until').fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
    await sams.getByRole('button', { name: 'I am away' }).click()
    await expect(sams.getByText(/Priya Nair decides in your place until/)).toBeVisible()
    await sams.close()
  })

  const address = anAddress()
  await test.step('Dana asks Marcus, Sam and, by mail, a guest', async () => {
    await danas.goto(`${path}/submit`)
    // By id: the admin of the workspace is a Marcus Lindqvist too.
    for (const [at, { person }] of [marcus, sam].entries()) {
      await danas.getByRole('button', { name: 'Add a reviewer' }).click()
      await danas.getByRole('combobox', { name: `Reviewer ${at + 1}` }).selectOption(person.id)
    }
    // At once, or the first letters of the address are lost.
    expect(
      await danas.getByRole('button', { name: 'Invite a guest by mail' }).evaluate((button: HTMLElement) => {
        button.click()
        return document.activeElement?.getAttribute('aria-label')
      }),
    ).toBe('Address of guest 1')
    await danas.getByRole('textbox', { name: 'Address of guest 1' }).fill(address)
    await checkAccess(danas)
    await fillIn(danas, 'First full draft.')
    await expect(reviewer(danas, 'Priya Nair')).toContainText('Waiting')
    await expect(danas.getByRole('list', { name: 'Invited by mail' })).toContainText(address)
    await checkAccess(danas)
  })

  await test.step('the guest joins by the mail, sees this proposal alone, and approves', async () => {
    const guest = await openBrowser(null)
    await guest.goto((await mailTo(address)).link)
    await expect(guest.getByRole('heading', { name: /^Review “.*” at / })).toBeVisible()
    await guest.getByLabel('Your name').fill('Helen Osei')
    await guest.getByLabel('Password').fill(PASSWORD)
    await guest.getByRole('button', { name: 'Join' }).click()
    await expect(guest).toHaveURL(`${path}/judge`)
    await guest.goto(`/proposals/${proposal.id}/write`)
    await guest.getByRole('link', { name: 'Read and judge' }).click()
    await judge(guest, 'Approve')
    await expect(guest.getByText('You approved revision 1')).toBeVisible()
    await guest.goto('/desk')
    await expect(guest.getByText(/One proposal is shared with you/)).toBeVisible()
    await guest.close()
  })

  await test.step('Marcus abstains; the round needs a stand-in, and Dana asks Elena', async () => {
    const marcuss = await openBrowser(marcus.person.email)
    await marcuss.goto(`${path}/judge`)
    await marcuss.getByRole('button', { name: 'Abstain' }).click()
    await marcuss.getByRole('dialog').getByRole('button', { name: 'Abstain' }).click()
    await expect(marcuss.getByText('You abstained.')).toBeVisible()
    await marcuss.close()
    await expect(reviewer(danas, 'Marcus Lindqvist')).toContainText('Needs a stand-in')
    await danas.getByRole('button', { name: 'Ask a stand-in' }).click()
    await danas.getByRole('dialog').getByRole('combobox', { name: 'Who?' }).selectOption({ label: 'Elena Petrova' })
    await danas.getByRole('dialog').getByRole('button', { name: 'Ask them' }).click()
    await expect(danas.getByRole('button', { name: 'Ask a stand-in' })).toHaveCount(0)
    await elenas.goto(`${path}/judge`)
    await judge(elenas, 'Approve')
    await expect(elenas.getByText('You approved revision 1')).toBeVisible()
    const priyas = await openBrowser(priya.person.email)
    await priyas.goto(`${path}/judge`)
    await judge(priyas, 'Approve')
    await expect(priyas.getByText('You approved revision 1')).toBeVisible()
    await priyas.close()
    await expect(danas.getByRole('listitem').filter({ hasText: 'Two approvals on revision 1' })).toContainText('3 of 2')
  })

  await test.step('other words in the headline: Elena, who wrote none of it, says that it is minor, and Priya’s approval counts again', async () => {
    await typeHeadline(proposal, dana.person, 'Northgate Pharmacy, now ringing you')
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await elenas.goto(path)
    const stale = reviewer(elenas, 'Priya Nair')
    await expect(stale).toContainText('Look again')
    await stale.getByRole('button', { name: 'Mark a change as minor' }).click()
    const dialog = elenas.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Mark it as minor' }).click()
    await expect(dialog).toContainText('Say why it is minor.')
    await dialog.getByRole('textbox', { name: 'Why is it minor?' }).fill('The same promise.')
    await checkAccess(elenas)
    await dialog.getByRole('button', { name: 'Mark it as minor' }).click()
    await expect(stale).not.toContainText('Look again')
  })

  await test.step('Marcus rejects it, which ends the round for everybody, so he is asked once more', async () => {
    const marcuss = await openBrowser(marcus.person.email)
    await marcuss.goto(`${path}/judge?view=read`)
    await marcuss.getByRole('radio', { name: 'Reject', exact: true }).check()
    await marcuss.getByRole('button', { name: 'Reject revision 2' }).click()
    await expect(marcuss.getByText('Score all five, from 1 to 4.')).toBeVisible()
    await expect(marcuss.getByRole('radio', { name: '1 of 4 for Customer' })).toBeFocused()
    await judge(marcuss, 'Reject', 'Nobody in the shops asked for it.')
    const dialog = marcuss.getByRole('dialog')
    await expect(dialog).toContainText('Dana reads your reason')
    await checkAccess(marcuss)
    await dialog.getByRole('button', { name: 'Go on judging' }).click()
    await expect(bar(danas)).toHaveText('In review, round 2')
    await marcuss.getByRole('button', { name: 'Reject revision 2' }).click()
    await dialog.getByRole('button', { name: 'Reject revision 2' }).click()
    await expect(marcuss).toHaveURL(path)
    await expect(marcuss.getByText('The round ended with a rejection.')).toBeVisible()
    await marcuss.close()
  })

  await test.step('a lead alone closes it as rejected, with a category and a reason that its author reads in a mail', async () => {
    await expect(danas.getByRole('button', { name: 'Close as rejected' })).toHaveCount(0)
    await elenas.getByRole('button', { name: 'Close as rejected' }).click()
    const dialog = elenas.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Why?' }).selectOption({ label: 'The problem is too small' })
    await dialog.getByLabel('In your words').fill('Forty shops are not enough.')
    await dialog.getByRole('button', { name: 'Close it as rejected' }).click()
    await expect(bar(elenas)).toHaveText('Rejected')
    await expect.poll(async () => (await mailTo(dana.person.email)).subject).toContain('closed as rejected')
    expect((await mailTo(dana.person.email)).text).toContain('Forty shops are not enough.')
  })
})
