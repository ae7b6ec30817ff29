import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { anAddress } from '@/tests/support/invited'
import { mailTo } from '@/tests/support/mail-folder'
import { required, reviewRoom, submitted } from '@/tests/support/review-room'
import { PASSWORD } from '@/tests/support/signed-in'
import { expect, test } from './test'

test('a guest joins by mail and sees the one proposal they were invited to', async ({
  login,
  openBrowser,
  checkAccess,
  expectProblem,
}) => {
  const { workspace } = await aWorkspace({ name: 'Northgate Pharmacy' })
  const owner = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const shared = await draftProposal(owner, { title: 'Second Bell', content: sampleContent() })
  const other = await draftProposal(owner, { title: 'Quiet Hour' })
  const address = anAddress()
  const page = await login(owner.person.email)
  await page.goto(`/proposals/${shared.id}/details`)
  await page.getByLabel('Invite a guest').fill(address)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByText(`An invitation goes to ${address}.`)).toBeVisible()
  await expect(page.getByRole('button', { name: `Withdraw the invitation of ${address}` })).toBeVisible()
  await checkAccess(page)

  const guest = await openBrowser(null)
  await guest.goto((await mailTo(address)).link)
  await expect(guest.getByRole('heading', { name: 'Read “Second Bell” at Northgate Pharmacy.' })).toBeVisible()
  await guest.getByLabel('Your name').fill('Helen Osei')
  await guest.getByLabel('Password').fill(PASSWORD)
  await guest.getByRole('button', { name: 'Join' }).click()
  await expect(guest).toHaveURL(`/proposals/${shared.id}/write`)
  await expect(guest.getByText('You can read this. Its owner can add you as a co-author.')).toBeVisible()

  await guest.goto('/desk')
  await expect(guest.getByText('Northgate Pharmacy. One proposal is shared with you.')).toBeVisible()
  await expect(guest.getByRole('link', { name: 'Second Bell', exact: true })).toBeVisible()
  await expect(guest.getByText('Quiet Hour')).toBeHidden()
  await checkAccess(guest)

  expectProblem(/404/)
  const answer = await guest.goto(`/proposals/${other.id}/write`)
  expect(answer?.status()).toBe(404)
  await expect(guest.getByRole('heading', { name: 'We cannot find this proposal.' })).toBeVisible()
  await checkAccess(guest)
  await guest.goto('/proposals/new')
  await expect(guest.getByText('Only members of the workspace can start a proposal.')).toBeVisible()
  await guest.goto('/settings/members')
  await expect(guest.getByText('Only members of the workspace can see who is here.')).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Take off Helen Osei' }).click()
  await expect(page.getByText('Helen Osei is taken off.')).toBeVisible()
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  await guest.goto('/desk')
  await expect(guest.getByRole('heading', { name: 'Nothing is shared with you yet.' })).toBeVisible()
})

test('while a round is open a guest is invited from the details to review', async ({ login, checkAccess }) => {
  const { proposal, dana, elena, marcus } = await reviewRoom()
  const page = await login(elena.person.email)
  const does = page.locator('form', { has: page.getByLabel('Invite a guest') }).getByLabel('To')
  await page.goto(`/proposals/${proposal.id}/details`)
  await expect(page.getByLabel('Invite a guest')).toBeVisible()
  await expect(does).toBeHidden()
  await submitted(dana, proposal, [required(marcus)])
  await page.reload()
  const address = anAddress()
  await page.getByLabel('Invite a guest').fill(address)
  await does.selectOption('review')
  await checkAccess(page)
  await page.getByRole('button', { name: 'Send invitation' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: address })).toContainText('Invited as a guest, to review.')
  expect((await mailTo(address)).subject).toContain('invites you to review “Second Bell”')
  // A lead may not take it out of review, and reads who may.
  await expect(page.getByText('It is in review. Only its owner or a co-author can withdraw it.')).toBeVisible()
})
