import { EXAMPLE_LABEL } from '@/lib/domain/examples/example'
import { SHAPES } from '@/lib/domain/examples/shapes'
import { SECTION_KEYS } from '@/lib/domain/prfaq'
import { db } from '@/lib/server/db'
import { aMember, aWorkspace } from '@/prisma/factories'
import { questions, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

test('the shape of an example prompts a new proposal, lends no text, and can be left and taken back', async ({
  login,
  checkAccess,
}) => {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const page = await login(dana.person.email)
  await page.goto('/examples/kindle')
  const current = page.getByRole('navigation', { name: 'Sections' }).locator('[aria-current]')
  await expect(current).toHaveText(/^Headline/)
  await page.getByRole('link', { name: /^Leader quote/ }).click()
  await expect(current).toHaveText(/^Leader quote/)
  await page.getByRole('link', { name: 'Start from this shape' }).click()
  await expect(page.getByText('In the shape of Kindle, 2007.')).toBeVisible()
  await expect(page.getByText(EXAMPLE_LABEL).first()).toBeVisible()
  await page.getByLabel('Who is the customer?').fill('Parents of children with asthma')
  await page.getByRole('button', { name: 'Next question' }).click()
  await expect(page.getByLabel('What problem do they have today?')).toBeFocused()
  await expect(page.getByText('In the shape of Kindle, 2007.')).toBeVisible()
  await page.getByRole('button', { name: 'Skip to the working title, date and readers' }).click()
  await page.getByLabel('Working title').fill('Blue Lid')
  await page.getByRole('radio', { name: /^Everybody in the workspace/ }).check()
  await page.getByRole('button', { name: 'Start writing' }).click()

  await expect(page.locator('.sec.is-empty, .sec .is-empty')).toHaveCount(9)
  const prompts = page.locator('.sec.is-empty, .sec .is-empty')
  await expect(prompts.first()).toHaveAttribute('data-prompt', SHAPES.kindle.sections.headline)
  expect(await prompts.evaluateAll((empty) => empty.map((one) => one.getAttribute('data-prompt')))).toEqual(
    SECTION_KEYS.map((key) => SHAPES.kindle.sections[key]),
  )
  const coach = page.getByRole('complementary', { name: 'Coach' })
  await section(page, 'problem').click()
  await expect(coach.getByText(SHAPES.kindle.sections.problem)).toBeVisible()
  await expect(coach.getByText(EXAMPLE_LABEL)).toHaveCount(2)
  await checkAccess(page)
  await page.getByRole('button', { name: `Answer: ${SHAPES.kindle.questions.internalFaq[0]}` }).click()
  await page.keyboard.type('The publishers could take their titles back. We have asked three of them.')
  await expect(questions(page, 'internalFaq')).toHaveText([SHAPES.kindle.questions.internalFaq[0] as string])
  await expect(page.getByRole('button', { name: `Answer: ${SHAPES.kindle.questions.internalFaq[0]}` })).toBeHidden()

  await coach.getByRole('button', { name: 'Leave this shape' }).click()
  await expect(page.getByText('The shape of Kindle, 2007 is gone. Your text stays.')).toBeVisible()
  await expect(prompts.first()).not.toHaveAttribute('data-prompt', SHAPES.kindle.sections.headline)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(prompts.first()).toHaveAttribute('data-prompt', SHAPES.kindle.sections.headline)
  await expect(saveState(page)).toHaveText(/^Saved/)
  const { shape } = await db.proposal.findFirstOrThrow({ where: { ownerId: dana.person.id } })
  expect(shape).toBe('kindle')
})
