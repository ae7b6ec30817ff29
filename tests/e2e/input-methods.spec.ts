import { CTRL, InputMethod } from '@/tests/support/input-method'
import { aRoom, caretAtEnd, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

test('a word that is being composed stays whole while somebody else writes around it', async ({ login, openBrowser }) => {
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(dana, room)
  await openRoom(tom, room)
  const keys = await InputMethod.of(dana)
  await caretAtEnd(dana, 'summary')
  await dana.keyboard.type(' It rang')
  for (let step = 0; step < 5; step++) await dana.keyboard.press('ArrowLeft')

  await keys.compose('k', 'か')
  await expect(section(tom, 'summary')).toContainText('Itか rang')
  await caretAtEnd(tom, 'summary')
  await tom.keyboard.type(' after')
  await tom.keyboard.press('Home')
  await tom.keyboard.type('Before ')
  await caretAtEnd(tom, 'problem')
  await tom.keyboard.type(' Elsewhere.')
  await expect(saveState(tom)).toHaveText(/^Saved/)
  await keys.compose('かn', 'かん')
  await expect(section(tom, 'summary')).toContainText('Itかん rang')
  // What others wrote waits: drawn now, it would break the word off.
  await expect(section(dana, 'problem')).not.toContainText('Elsewhere')
  await keys.commit('漢字')

  await expect(section(dana, 'problem')).toContainText('Elsewhere.')
  for (const page of [dana, tom]) await expect(section(page, 'summary')).toHaveText(/Before .*It漢字 rang after$/)
})

test('a key that belongs to an input method neither chooses, sends nor closes anything', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const keys = await InputMethod.of(page)
  await section(page, 'summary').click()
  await page.keyboard.press('ControlOrMeta+Alt+m')
  const field = page.getByRole('textbox', { name: 'Your comment' })
  await field.pressSequentially('Is it, @')
  await keys.compose('t', 'to')
  await expect(page.getByRole('option', { name: 'Tom Hale' })).toBeVisible()
  for (const key of ['Enter', 'Escape']) await keys.press(key)
  await keys.press('Enter', undefined, CTRL)
  await keys.commit('to')
  await expect(field).toHaveValue('Is it, @to')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Is it, @Tom Hale ')
})
