import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { expect, test } from './test'

test('a revision is saved and read by keyboard, and not saved twice', async ({
  login,
  openBrowser,
  checkAccess,
  expectProblem,
}) => {
  const { workspace, admin } = await aWorkspace()
  const proposal = await draftProposal(admin, { title: 'Second Bell', content: sampleContent() })
  const reader = await aMember(workspace, 'member', { name: 'Jo Barker' })
  await named(proposal, reader, 'reader')
  const room = `/proposals/${proposal.id}/revisions`
  const page = await login(admin.person.email)
  await page.goto(room)
  await expect(page.getByText('No revision is kept yet.')).toBeVisible()
  await checkAccess(page)

  const save = page.getByRole('button', { name: 'Save a revision' })
  const dialog = page.getByRole('dialog', { name: 'Save a revision' })
  await save.focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('What changed?')).toBeFocused()
  await page.keyboard.type('First full draft')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Revision 1 is kept.')).toBeVisible()
  await expect(page).toHaveURL(`${room}/1`)
  await expect(page.getByRole('heading', { name: 'Revision 1', level: 1 })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Headline' }).or(page.getByRole('region', { name: 'Headline' }))).toContainText(
    sampleContent().sections.headline,
  )

  await test.step('unchanged text makes no second revision, and Escape leads back to the button', async () => {
    await save.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Nothing changed since revision 1. The text is as you saved it.')).toBeVisible()
    await checkAccess(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(save).toBeFocused()
  })

  await test.step('it is reached and scrolled by keyboard', async () => {
    await page.goto(room)
    await page.getByRole('link', { name: /^Revision 1/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${room}/1`)
    const text = page.getByRole('region', { name: 'Text of revision 1' })
    await text.focus()
    await page.keyboard.press('End')
    await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(0)
  })

  await test.step('a reader reads it and saves none; a revision that is not there says so', async () => {
    const theirs = await openBrowser(reader.person.email)
    await theirs.goto(`${room}/1`)
    await expect(theirs.getByText(/^First full draft\. Marcus Lindqvist, just now$/)).toBeVisible()
    await expect(theirs.getByRole('button', { name: 'Save a revision' })).toBeHidden()
    expectProblem(/404/)
    expect((await theirs.goto(`${room}/7`))?.status()).toBe(404)
    await expect(theirs.getByText('This proposal has no such revision.')).toBeVisible()
  })
})
