import { sampleContent } from '@/tests/support/editor-content'
import { aRoom, openRoom, questions, saveState } from '@/tests/support/writing-room'
import { expect, test } from './test'

const CUSTOMER = ['What if I am out?', 'Does it need power?', 'What does it cost?']

test('a question is added, written, moved and deleted by keyboard, and the deletion taken back', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const list = questions(page)

  await page.getByRole('button', { name: 'Add a question' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(list).toHaveCount(4)
  await page.keyboard.type('Is it safe?')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It was tried by 214 people.')
  await expect(page.locator('#outline').getByRole('button', { name: /^Is it safe\? ?, answered/ })).toBeVisible()

  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(list).toHaveText([...CUSTOMER.slice(0, 2), 'Is it safe?', 'What does it cost?'])
  await page.keyboard.type(' Twice.')
  await expect(page.locator('.qa.is-on .answer')).toHaveText('It was tried by 214 people. Twice.')

  const remove = page.getByRole('button', { name: 'Delete', exact: true })
  await remove.focus()
  await page.keyboard.press('Enter')
  await expect(list).toHaveText(CUSTOMER)
  await expect(page.getByText('“Is it safe?” deleted.')).toBeVisible()
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(list).toHaveText([...CUSTOMER.slice(0, 2), 'Is it safe?', 'What does it cost?'])
  await expect(page.locator('.qa').nth(2)).toContainText('It was tried by 214 people. Twice.')
  await expect(saveState(page)).toHaveText(/^Saved/)
})

test('a moved question keeps the words that somebody else is typing in it', async ({ login, openBrowser }) => {
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(dana, room)
  await openRoom(tom, room)
  await tom.locator('.qa[data-id=cost] .answer').click()
  await tom.keyboard.press('End')
  const typing = tom.keyboard.type(' Not a penny, whichever shop you go to.', { delay: 15 })
  await dana.getByRole('button', { name: 'Question 3: move, delete' }).click()
  await dana.getByRole('menuitem', { name: 'Move to internal FAQ' }).click()
  await typing
  await expect(questions(dana, 'internalFaq')).toHaveText([/How many/, /What would/, 'What does it cost?'])
  for (const page of [dana, tom])
    await expect(page.locator('.faq[data-key=internalFaq] .qa[data-id=cost] .answer')).toHaveText(
      'Nothing to you. Not a penny, whichever shop you go to.',
    )
  await expect(dana.getByRole('button', { name: 'Question 3: move, delete' })).toBeFocused()
})

test('a question is dragged by its grip, and moved by the grip’s arrow keys', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const list = questions(page)
  const grip = page.locator('.qa[data-id=out] .grip')
  await grip.scrollIntoViewIfNeeded()
  const from = await grip.boundingBox()
  const to = await page.locator('.qa[data-id=cost]').boundingBox()
  if (!from || !to) throw new Error('The questions are not on the page.')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, to.y + to.height - 6, { steps: 6 })
  await expect(page.locator('.is-drop-after')).toHaveCount(1)
  await page.mouse.up()
  await expect(list).toHaveText(['Does it need power?', 'What does it cost?', 'What if I am out?'])

  await page.locator('.qa[data-id=out] .grip').focus()
  await page.keyboard.press('ArrowUp')
  await expect(list).toHaveText(['Does it need power?', 'What if I am out?', 'What does it cost?'])
  await expect(page.locator('.qa[data-id=out] .grip')).toBeFocused()
})

test('Enter twice after an answer begins the next question', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await page.locator('.qa[data-id=out] .answer').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('And at night?')
  await expect(questions(page)).toHaveText(['What if I am out?', 'And at night?', 'Does it need power?', 'What does it cost?'])
})

test('a question is dragged into the other list, sent on by keys, and brought back by undo, for both who look', async ({
  login,
  openBrowser,
}) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(page, room)
  await openRoom(tom, room)
  const everywhere = async (customer: string[], internal: (string | RegExp)[]) => {
    for (const one of [page, tom]) {
      await expect(questions(one)).toHaveText(customer)
      await expect(questions(one, 'internalFaq')).toHaveText(internal)
    }
  }
  const INTERNAL = [/^How many/, /^What would/]
  await page.locator('.qa[data-id=cost]').evaluate((target) => target.scrollIntoView({ block: 'start' }))
  const from = await page.locator('.qa[data-id=cost] .grip').boundingBox()
  const to = await page.locator('.qa[data-id=market]').boundingBox()
  if (!from || !to) throw new Error('The questions are not on the page.')
  await page.mouse.move(from.x + 8, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, to.y + 8, { steps: 6 })
  await expect(page.locator('.is-drop-before, .is-drop-after')).toHaveCount(1)
  await page.mouse.up()
  await everywhere(CUSTOMER.slice(0, 2), ['What does it cost?', /^How many/, /^What would/])

  await page.locator('.qa[data-id=cost] .answer').click()
  await page.keyboard.press('ControlOrMeta+z')
  await everywhere(CUSTOMER, INTERNAL)
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await everywhere(CUSTOMER.slice(0, 2), ['What does it cost?', /^How many/, /^What would/])

  // Up over the top of a list is down to the end of the one before.
  await page.locator('.qa[data-id=cost] .grip').focus()
  await page.keyboard.press('ArrowUp')
  await everywhere(CUSTOMER, INTERNAL)

  await page.getByRole('button', { name: 'Question 1: move, delete' }).last().click()
  await page.getByRole('menuitem', { name: 'Move to customer FAQ' }).click()
  await everywhere([...CUSTOMER, 'How many people have this problem?'], [/^What would/])
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await everywhere(CUSTOMER, INTERNAL)
})

test('words typed before a new question was ever drawn are in its answer', async ({ login }) => {
  const room = await aRoom({ ...sampleContent(), internalFaq: [] })
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const open = page.locator('.faq[data-key=internalFaq]').getByRole('button', { name: /^Answer: / })
  // Where there is no text to put a caret in, the coach follows the focus, and comes back with it.
  const coached = page.locator('.panel-body > .meta').first()
  await open.first().focus()
  await expect(coached).toHaveText('Internal FAQ')
  await page.locator('.ProseMirror').focus()
  await expect(coached).toHaveText('Headline, section 1 of 9')
  // In one go: no frame is drawn between the press and the first letters.
  await open.first().evaluate((button: HTMLElement) => {
    button.click()
    document.execCommand('insertText', false, 'Typed at once.')
  })
  const answer = page.locator('.faq[data-key=internalFaq] .qa').last().locator('.answer')
  await expect(answer).toHaveText('Typed at once.')
  await expect(saveState(page)).toHaveText(/^Saved/)
  await page.reload()
  await expect(answer).toHaveText('Typed at once.')
})
