import type { Page } from '@playwright/test'
import { unclearContent } from '@/tests/support/unclear-content'
import { aRoom, caretAtEnd, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

const panel = (page: Page) => page.getByRole('tabpanel', { name: 'Clarity' })
const finding = (page: Page, words: string) => panel(page).locator('li.finding:not(.finding--ignored)').filter({ hasText: words })
const marked = (page: Page, words: string) => page.locator('.ProseMirror .f').filter({ hasText: new RegExp(`^${words}$`) })

async function openClarity(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Clarity/ }).click()
  await expect(panel(page).getByText(/to fix before review|Nothing to fix/)).toBeVisible()
}

test('a bad draft goes to nothing to fix by the ways out that it is offered', async ({ login }) => {
  const room = await aRoom(unclearContent())
  const dana = await login(room.owner.person.email)
  // From the gate, with the first of them in hand.
  await dana.goto(`/proposals/${room.proposalId}/review`)
  await dana.getByRole('link', { name: 'Fix them' }).click()
  await expect(panel(dana).getByText('Two sentences to fix before review.')).toBeVisible()
  await expect(dana.getByRole('button', { name: /^Finding \d/ })).toHaveCount(5)
  await expect(marked(dana, 'Many')).toHaveClass(/is-on/)
  await expect(dana.getByRole('button', { name: 'Finding 1, Vague claim, Problem' })).toHaveAttribute('aria-pressed', 'true')

  // By key: the next one, and what it offers.
  await dana.keyboard.press('F8')
  await expect(finding(dana, 'leverages')).toHaveAttribute('aria-current', 'true')
  await dana.keyboard.press('ControlOrMeta+.')
  await expect(section(dana, 'solution')).toContainText('The tray uses a bell.')
  await expect(finding(dana, 'leverages')).toHaveCount(0)

  // By button: replace, undo, replace.
  const wordy = finding(dana, 'In order to')
  await wordy.getByRole('button', { name: 'Replace' }).click()
  await expect(section(dana, 'solution')).toContainText('To stop it')
  await dana.getByRole('button', { name: 'Undo' }).last().click()
  await expect(section(dana, 'solution')).toContainText('In order to stop it')
  await wordy.getByRole('button', { name: 'Replace' }).click()
  await expect(section(dana, 'solution')).toContainText('To stop it')

  // Said twice: the sentence goes.
  await finding(dana, 'Said twice').getByRole('button', { name: 'Cut the sentence' }).click()
  await expect(section(dana, 'solution')).not.toContainText('When a lid')

  // What only the writer knows: the words are selected, and typing replaces them.
  await expect(finding(dana, 'Vague claim').getByRole('button', { name: 'Edit the words' })).toBeVisible()
  await dana.keyboard.press('F8')
  await expect(finding(dana, 'Vague claim')).toHaveAttribute('aria-current', 'true')
  await dana.keyboard.press('ControlOrMeta+.')
  await dana.keyboard.type('Half of all')
  await expect(section(dana, 'problem')).toHaveText('Half of all patients lose count of the tablets in the box.')
  await expect(finding(dana, 'Vague claim')).toHaveCount(0)

  // What stays, with a reason.
  await expect(saveState(dana)).toHaveText(/^Saved/)
  const letters = finding(dana, 'GPU')
  await letters.getByRole('button', { name: 'Ignore' }).click()
  await letters.getByRole('button', { name: 'Ignore it' }).click()
  await expect(letters.getByText('Say why it stays. Reviewers will read it.')).toBeVisible()
  await dana.getByLabel('Why does it stay?').fill('Its customers build them.')
  await letters.getByRole('button', { name: 'Ignore it' }).click()
  await expect(panel(dana).getByText('Nothing to fix.', { exact: true })).toBeVisible()
  await expect(panel(dana).getByRole('list', { name: 'Ignored' })).toContainText('Its customers build them.')
  await expect(dana.getByRole('button', { name: /^Finding \d/ })).toHaveCount(0)
  await expect(dana.locator('.ProseMirror .f')).toHaveCount(0)
})

test('two people see the same findings, and what one ignores the other sees with its reason', async ({ login, openBrowser }) => {
  const room = await aRoom(unclearContent())
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(dana, room)
  await openRoom(tom, room)
  await openClarity(dana)
  await openClarity(tom)
  await finding(dana, 'Vague claim').getByRole('button', { name: 'Ignore' }).click()
  await dana.getByLabel('Why does it stay?').fill('We count them in May.')
  await dana.getByRole('button', { name: 'Ignore it' }).click()
  const ignored = panel(tom).getByRole('list', { name: 'Ignored' })
  await expect(ignored).toContainText('Dana Okafor')
  await expect(ignored).toContainText('We count them in May.')
  await expect(marked(tom, 'Many')).toHaveCount(0)

  // Tom writes in front of a finding: it stays with its words in both browsers. The ignored sentence changes: its finding is back.
  await caretAtEnd(tom, 'problem')
  await tom.keyboard.type(' It hurts.')
  await section(tom, 'problem').click({ position: { x: 2, y: 10 } })
  await tom.keyboard.press('Home')
  await tom.keyboard.type('Alas! ')
  await expect(section(dana, 'problem')).toHaveText('Alas! Many patients lose count of the tablets in the box. It hurts.')
  await expect(ignored).toContainText('We count them in May.')
  await tom.keyboard.press('End')
  await caretAtEnd(tom, 'problem')
  for (let letter = 0; letter < 'box. It hurts.'.length; letter++) await tom.keyboard.press('Backspace')
  await tom.keyboard.type('tray.')
  await expect(marked(dana, 'Many')).toHaveCount(1)
  await expect(marked(tom, 'Many')).toHaveCount(1)
  await expect(ignored).toHaveCount(0)
})

test('findings wait until typing pauses and leave the caret where it is', async ({ login }) => {
  const room = await aRoom(unclearContent())
  const dana = await login(room.owner.person.email)
  await openRoom(dana, room)
  await expect(marked(dana, 'leverages')).toHaveCount(1)
  await caretAtEnd(dana, 'summary')
  const words = ' A seamless way to leverage many bells, said in one go without a pause for the check to find.'
  await dana.keyboard.type(words, { delay: 15 })
  await expect(marked(dana, 'seamless')).toHaveCount(1)
  await dana.keyboard.type(' And on.')
  await expect(section(dana, 'summary')).toContainText(`${words} And on.`)
  // Writing inside marked words unmarks them at once.
  for (let step = 0; step < 8; step++) await dana.keyboard.press('ArrowLeft')
  await dana.keyboard.type('!')
  await expect(section(dana, 'summary')).toContainText('to find.! And on.')
})

test('on a phone the marked sentence opens its finding, and the dock opens them all', async ({ openBrowser }) => {
  const room = await aRoom(unclearContent())
  const dana = await openBrowser(room.owner.person.email, { viewport: { width: 390, height: 844 }, hasTouch: true })
  await dana.goto(`/proposals/${room.proposalId}/review`)
  await dana.getByRole('link', { name: 'Fix them' }).click()
  const sheet = dana.getByRole('region', { name: /^Finding \d of 5$/ })
  await expect(sheet).toContainText('Vague claim')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await marked(dana, 'leverages').tap()
  await expect(sheet).toContainText('Jargon')
  await sheet.getByRole('button', { name: 'Next finding' }).click()
  await expect(sheet).toContainText('Wordy')
  await sheet.getByRole('button', { name: 'Replace' }).click()
  await expect(section(dana, 'solution')).toContainText('To stop it')
  await dana.getByRole('button', { name: /^Clarity/ }).click()
  await expect(panel(dana).getByText('Two sentences to fix before review.')).toBeVisible()
})
