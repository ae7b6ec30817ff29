import type { Locator } from '@playwright/test'
import { endOtherSessions } from '@/lib/server/people/end-sessions'
import { addTheme } from '@/lib/server/premortem/add-theme'
import { castVote } from '@/lib/server/premortem/cast-vote'
import { changeScene } from '@/lib/server/premortem/change-scene'
import { handOverPremortem } from '@/lib/server/premortem/hand-over-premortem'
import { planRisk } from '@/lib/server/premortem/plan-risk'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { aWorkspace } from '@/prisma/factories'
import { aMemberWithPassword } from '@/tests/support/accounts'
import { judge } from '@/tests/support/judging'
import { aSession, moveTo, scene, write } from '@/tests/support/premortem'
import { openRoundOf, required, reviewRoom, submitted } from '@/tests/support/review-room'
import { PASSWORD, signedIn } from '@/tests/support/signed-in'
import { expect, test } from './test'

// Something happens under the hands of somebody who is writing: what they typed and did not send stays theirs.

test('a verdict that is being written outlives a reload, a submission that is withdrawn, and a newer revision', async ({
  login,
  checkAccess,
}) => {
  const { proposal, dana, marcus } = await reviewRoom()
  await submitted(dana, proposal, [required(marcus)])
  const path = `/proposals/${proposal.id}/review`
  const page = await login(marcus.person.email)
  const why = page.getByRole('textbox', { name: 'Why?' })
  await page.goto(`${path}/judge`)
  await page.getByRole('radio', { name: 'Request changes' }).check()
  await page.getByRole('radio', { name: '2 of 4 for Evidence' }).check()
  await why.fill('Tell me what happens in a shop that did not volunteer.')
  await page.reload()
  await expect(why).toHaveValue('Tell me what happens in a shop that did not volunteer.')
  await expect(page.getByRole('radio', { name: 'Request changes' })).toBeChecked()
  await expect(page.getByRole('radio', { name: '2 of 4 for Evidence' })).toBeChecked()

  await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId: (await openRoundOf(proposal)).id })
  await page.reload()
  await expect(page).toHaveURL(path)
  await expect(page.getByRole('heading', { name: 'Your verdict was not given' })).toBeVisible()
  await expect(page.getByText('Tell me what happens in a shop that did not volunteer.')).toBeVisible()
  await checkAccess(page)

  await submitted(dana, proposal, [required(marcus)])
  await page.goto(`${path}/judge`)
  await expect(why).toHaveValue('Tell me what happens in a shop that did not volunteer.')
  await expect(page.getByText('Your words are still here. See what changed, then choose.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Request changes' })).not.toBeChecked()
  await judge(page, 'Approve', 'Then build.')
  await expect(page.getByText('You approved revision')).toBeVisible()
  await page.reload()
  await page.getByText('Give a newer verdict').click()
  await expect(why).toHaveValue('')
})

test('a scene outlives a reload, another hand at it, and a room that moves on or is run by somebody else', async ({
  login,
  checkAccess,
}) => {
  const some = await aSession()
  const { id: premortemId, proposal, dana, tom } = some
  const page = await login(dana.person.email)
  const left = page.getByRole('region', { name: 'Words that were not saved' })
  const story = page.getByLabel('What happened')
  await page.goto(`/proposals/${proposal.id}/premortem/new`)
  await story.fill('Nobody had asked the shops.')
  await page.reload()
  await expect(story).toHaveValue('Nobody had asked the shops.')
  await page.goto(`/proposals/${proposal.id}/premortem/${premortemId}`)
  await page.getByRole('button', { name: 'Change the scene and the rules' }).click()
  await story.fill('Sons had blocked the number.')
  await page.reload()
  await expect(story).toHaveValue('Sons had blocked the number.')
  await changeScene(dana.ctx, {
    ...scene,
    premortemId,
    startsAt: null,
    hidesNames: false,
    story: 'The bell had rung late.',
    seen: 1,
  })
  await expect(page.getByRole('status').filter({ hasText: 'The bell had rung late.' })).toBeVisible()
  await expect(story).toHaveValue('Sons had blocked the number.')
  await checkAccess(page)
  await handOverPremortem(dana.ctx, { premortemId, personId: tom.person.id })
  await expect(left).toContainText('Somebody else runs the session now.')
  await expect(left).toContainText('Sons had blocked the number.')
  await checkAccess(page)
  await handOverPremortem(tom.ctx, { premortemId, personId: dana.person.id })
  await page.getByRole('button', { name: 'Go on with mine' }).click()
  await page.getByRole('button', { name: 'Save the scene' }).click()
  await expect(page.getByText('Sons had blocked the number.')).toBeVisible()
  await page.getByRole('button', { name: 'Change the scene and the rules' }).click()
  await story.fill('Sons had blocked the number for good.')
  await moveTo(some, 'scene', 'silent')
  await expect(left).toContainText('Sons had blocked the number for good.')
})

/** A name of 80 letters is seen to its end while it is typed; what stands there goes back in. */
async function showsLongName(field: Locator): Promise<void> {
  const before = await field.inputValue()
  await field.fill('Nobody had told the night shift that the second bell was theirs too. It rang on.')
  expect(
    await field.evaluate((box) => [box.scrollWidth <= box.clientWidth, box.scrollHeight <= box.clientHeight]),
    'the end of the name is in sight',
  ).toEqual([true, true])
  await field.fill(before)
}

test('a pre-mortem moves on while one changes a reason or plans for a risk, and another plans for it too', async ({
  login,
  checkAccess,
}) => {
  const some = await aSession({ phase: 'silent' })
  const { id: premortemId, proposal, tom, priya } = some
  const reasonId = await write(some, tom, 'nobody picked up')
  const page = await login(tom.person.email)
  const left = page.getByRole('region', { name: 'Words that were not saved' })
  await page.goto(`/proposals/${proposal.id}/premortem/${premortemId}`)
  await write(some, tom, 'the bell was too quiet')
  await page.getByRole('button', { name: 'Edit reason 2' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByRole('heading', { name: 'Your one reason' })).toBeFocused()
  const edit = page.getByRole('button', { name: 'Edit reason 1' })
  const words = page.getByRole('textbox', { name: 'Reason 1' })
  // Whoever closes it, by keys or not, is where they were.
  await edit.click()
  await words.press('Escape')
  await expect(edit).toBeFocused()
  await edit.click()
  // An empty reason is none; a key throws nothing away, its own button does.
  await words.fill(' ')
  await words.press('Enter')
  await expect(words).toBeFocused()
  await expect(words).toHaveAccessibleDescription('Write why it failed, or take the reason back.')
  await checkAccess(page)
  await words.fill('nobody picked up at night')
  await expect(page.getByText('Write why it failed, or take the reason back.')).toBeHidden()
  await words.press('Escape')
  await expect(words).toHaveValue('nobody picked up at night')
  await page.getByRole('button', { name: 'Leave it as it was' }).click()
  await expect(page.getByText('Because nobody picked up', { exact: true })).toBeVisible()
  await expect(edit).toBeFocused()
  await edit.click()
  await expect(words).toHaveValue('nobody picked up')
  await words.fill('nobody picked up the phone')
  await words.press('Enter')
  await expect(page.getByText('Because nobody picked up the phone')).toBeVisible()
  await expect(edit).toBeFocused()
  await edit.click()
  await words.fill('nobody picked up, since the number was new')
  await moveTo(some, 'silent', 'reveal')
  await expect(left).toContainText('nobody picked up, since the number was new')
  await checkAccess(page)
  await left.getByRole('button', { name: 'Let them go' }).click()
  await expect(left).toBeHidden()

  await moveTo(some, 'reveal', 'group')
  await addTheme(priya.ctx, { premortemId, name: 'The bell', reasonId: null })
  await page.getByRole('button', { name: 'Rename The bell' }).click()
  const name = page.getByLabel('Name of the theme')
  await name.fill('')
  await name.press('Enter')
  await expect(page.getByText('Write a name for the theme, or leave it as it was.')).toBeVisible()
  await name.fill('The bell cried wolf')
  // Escape keeps it for when the name is opened again.
  await name.press('Escape')
  await page.getByRole('button', { name: 'Rename The bell' }).press('Enter')
  await page.getByLabel('New theme').fill('Nobody knew the num')
  for (const field of ['Name of the theme', 'New theme']) await showsLongName(page.getByLabel(field))
  await page.reload()
  await expect(page.getByLabel('New theme')).toHaveValue('Nobody knew the num')
  await expect(page.getByLabel('Name of the theme')).toHaveValue('The bell cried wolf')
  await moveTo(some, 'group', 'vote')
  await expect(left).toContainText('Nobody knew the num')
  await expect(left).toContainText('The bell cried wolf')
  for (const _ of [1, 2]) await left.getByRole('button', { name: 'Let them go' }).first().click()
  for (const one of [tom, priya]) await castVote(one.ctx, { premortemId, reasonId, change: 1 })
  await moveTo(some, 'vote', 'plan')
  const hand = page.getByRole('complementary', { name: 'The risk in hand' })
  const plan = hand.getByLabel('What will we do about it?')
  await plan.fill('Ring from the number that the shop has.')
  const theirs = { mitigation: 'Send a letter first.', sign: 'Half hang up.', ownerId: null, dueOn: null }
  await planRisk(priya.ctx, { premortemId, reasonId, ...theirs, seen: 1 })
  await expect(hand.getByRole('status')).toContainText('Send a letter first. First sign: Half hang up.')
  await expect(plan).toHaveValue('Ring from the number that the shop has.')
  await page.reload()
  await expect(plan).toHaveValue('Ring from the number that the shop has.')
  await checkAccess(page)
  await hand.getByRole('button', { name: 'Take theirs' }).click()
  await expect(plan).toHaveValue('Send a letter first.')
  await plan.fill('Send a letter first. Then ring from the number that the shop has.')

  await moveTo(some, 'plan', 'close')
  await expect(left).toContainText('Your plan for risk 1')
  await expect(left).toContainText('Then ring from the number that the shop has.')
  await page.reload()
  await expect(left).toContainText('Then ring from the number that the shop has.')
  await checkAccess(page)
})

test('whoever is signed out elsewhere finds their words again, and nobody else does', async ({ login }) => {
  const { workspace } = await aWorkspace()
  const dana = await aMemberWithPassword(workspace, 'member', 'Dana Okafor')
  const priya = await aMemberWithPassword(workspace, 'member', 'Priya Nair')
  const page = await login(dana.person.email)
  const name = page.getByLabel('Name', { exact: true })
  const elsewhere = await signedIn(dana.person)
  await page.clock.install()
  async function signOutElsewhereWhileWriting() {
    await page.goto('/settings/profile')
    await name.fill('Dana Okafor-Lund')
    await endOtherSessions(elsewhere)
    // They look elsewhere, and come back to the window.
    await expect(async () => {
      await page.clock.fastForward(11_000)
      await page.evaluate(() => window.dispatchEvent(new Event('focus')))
      await expect(page).toHaveURL('/sign-in?next=%2Fsettings%2Fprofile', { timeout: 2000 })
    }).toPass({ timeout: 30_000 })
  }
  async function signIn(email: string) {
    await page.getByLabel('Work email').fill(email)
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/settings/profile')
  }
  await signOutElsewhereWhileWriting()
  await signIn(dana.person.email)
  await expect(page.getByText('Your words are back where they were.')).toBeVisible()
  await expect(name).toHaveValue('Dana Okafor-Lund')
  await page.getByRole('button', { name: 'Save the profile' }).click()
  await expect(page.getByText('Profile saved.')).toBeVisible()

  await signOutElsewhereWhileWriting()
  await signIn(priya.person.email)
  await expect(name).toHaveValue('Priya Nair')
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Okafor')
})
