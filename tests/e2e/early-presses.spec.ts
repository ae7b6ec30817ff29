import type { Page } from '@playwright/test'
import { db } from '@/lib/server/db'
import { draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { required, reviewRoom, submitted } from '@/tests/support/review-room'
import { expect, test } from './test'

// What a person does on a page whose scripts are still on their way.

test('a proposal is filled in and submitted before the page came alive, and every word and choice counts', async ({ login }) => {
  const { dana, sam, priya, proposal } = await reviewRoom()
  await submitted(dana, proposal, [required(sam)])
  const page = await login(dana.person.email)
  const comeAlive = await openWithoutScripts(page, `/proposals/${proposal.id}/review/submit`)
  await page.getByLabel('What changed?').fill('The figure is new.')
  await page.getByRole('combobox', { name: 'Reviewer 1' }).selectOption('Priya Nair')
  await page.getByLabel('Must approve').uncheck()
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expect(page.getByLabel('What changed?')).toHaveValue('The figure is new.')
  comeAlive()
  await expect(page).toHaveURL(`/proposals/${proposal.id}/review`)
  const round = await db.round.findFirstOrThrow({ where: { proposalId: proposal.id, number: 2 }, include: { reviewers: true } })
  expect(round.reviewers).toMatchObject([{ personId: priya.person.id, required: false }])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the verdict is asked for before the page came alive', async ({ login }) => {
    const { dana, sam } = await reviewRoom()
    const proposal = await draftProposal(dana, { title: 'Second Bell', content: sampleContent() })
    await submitted(dana, proposal, [required(sam)])
    const page = await login(sam.person.email)
    const comeAlive = await openWithoutScripts(page, `/proposals/${proposal.id}/review/judge`)
    const verdict = page.getByRole('navigation', { name: 'Reading' }).getByRole('button', { name: 'Verdict' })
    await verdict.click()
    await verdict.click()
    comeAlive()
    await expect(page.getByRole('complementary', { name: 'Verdict' })).toBeVisible()
  })
})

/** Opens a page whose own scripts stay away until the function that it returns is called. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let come = () => {}
  const asked = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  return () => come()
}
