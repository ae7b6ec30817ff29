import { aRoom, caretAtEnd, openRoom, paste, questions, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

const WORD = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
<p class=MsoNormal style='color:red;font-family:Calibri'><b>Bold</b> and <i>slanted</i><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>First point</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Second point</p>
<!--EndFragment--></body></html>`

const DOCS = `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1">
<p dir="ltr"><span style="font-weight:700;color:#ff0000">Bold</span><span style="font-style:italic"> slanted</span></p>
<ul><li dir="ltr"><p><span>Point</span></p></li></ul>
<p><a href="https://northgate.example/bell">a link</a> <a href="javascript:alert(1)">no link</a></p></b>`

test('pasting from Word keeps structure and drops the rest', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')
  await page.keyboard.press('Enter')
  await paste(page, { 'text/html': WORD, 'text/plain': 'Bold and slanted' })
  const summary = section(page, 'summary')
  await expect(summary.locator('strong')).toHaveText('Bold')
  await expect(summary.locator('em')).toHaveText('slanted')
  await expect(summary.locator('li')).toHaveText(['First point', 'Second point'])
  expect(await summary.innerHTML()).not.toMatch(/mso|color|font-family|class="Mso/i)
})

test('pasting from Google Docs keeps structure, and only honest links', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')
  await page.keyboard.press('Enter')
  await paste(page, { 'text/html': DOCS, 'text/plain': 'Bold slanted' })
  const summary = section(page, 'summary')
  await expect(summary.locator('strong')).toHaveText('Bold')
  await expect(summary.locator('li')).toHaveText(['Point'])
  await expect(summary.locator('a')).toHaveCount(1)
  await expect(summary.locator('a')).toHaveAttribute('href', 'https://northgate.example/bell')
})

test('no section goes away by select-all and delete, cut, or paste, and one undo brings the text back', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  const frame = async () => {
    await expect(page.locator('.sec')).toHaveCount(9)
    await expect(page.locator('.faq')).toHaveCount(2)
    await expect(questions(page)).toHaveCount(3)
  }
  for (const key of ['Delete', 'Backspace', 'ControlOrMeta+x', 'Enter']) {
    await section(page, 'summary').click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press(key)
    await expect(section(page, 'problem')).toHaveText('')
    await frame()
    while ((await page.locator('h1').textContent()) === '') await page.keyboard.press('ControlOrMeta+z')
    await expect(page.locator('h1')).toHaveText('Second Bell rings before a dose is missed')
    await expect(section(page, 'problem')).toContainText('all patients')
    await expect(questions(page).first()).toHaveText('What if I am out?')
  }
  await section(page, 'summary').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+a')
  await paste(page, { 'text/plain': 'All that is left' })
  await frame()
})

test('a link leads to the web or a mailbox and nowhere else', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await section(page, 'leaderQuote')
    .locator('p')
    .dblclick({ position: { x: 20, y: 12 } })
  await page.keyboard.press('ControlOrMeta+k')
  const address = page.getByLabel('Address')
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write a web or mail address')).toBeVisible()
  await address.fill('northgate.example/bell')
  // At once, or the next letters are written over the words instead of after them.
  const [isInText, href] = await address.evaluate((field: HTMLInputElement) => {
    field.form?.requestSubmit()
    return [
      document.activeElement?.className.includes('ProseMirror'),
      document.querySelector('.ProseMirror p a')?.getAttribute('href'),
    ]
  })
  expect([isInText, href]).toEqual([true, 'https://northgate.example/bell'])
})

test('the slash menu makes lists and tables, and the table grows by its menu', async ({ login }) => {
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/')
  await expect(page.getByRole('listbox', { name: 'Insert' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Insert' })).toHaveCount(0)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('/num')
  await page.keyboard.press('Enter')
  await page.keyboard.type('One')
  await expect(section(page, 'summary').locator('ol li')).toHaveText(['One'])

  await caretAtEnd(page, 'solution')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/table')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Price')
  const rows = section(page, 'solution').locator('tr')
  await expect(rows).toHaveCount(3)
  await expect(rows.first().locator('th').first()).toHaveText('Price')
  await page.getByRole('button', { name: 'Rows and columns' }).click()
  await page.getByRole('menuitem', { name: 'Add a row below' }).click()
  await expect(rows).toHaveCount(4)
  await page.getByRole('button', { name: 'Rows and columns' }).click()
  await page.getByRole('menuitem', { name: 'Delete the table' }).click()
  await expect(rows).toHaveCount(0)
})

test('an edit over the limit stays with its author, who can copy it', async ({ login, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const room = await aRoom()
  const page = await login(room.owner.person.email)
  await openRoom(page, room)
  await caretAtEnd(page, 'summary')
  await paste(page, { 'text/plain': ' much too long'.repeat(90_000) })
  await expect(page.getByText('That edit is over the limit of 1 MB at once and was not saved.')).toBeVisible({ timeout: 20_000 })
  await expect(saveState(page)).toHaveText(/^Saved/)
  await expect(section(page, 'summary')).toHaveText(/It rings twice\.$/)

  await page.reload()
  await page.getByRole('button', { name: 'Copy my text' }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Summary\n\nLEEDS/)
  expect(copied.length).toBeGreaterThan(1_000_000)
  await page.getByRole('button', { name: 'Let it go' }).click()
  await expect(page.getByText('was not saved')).toHaveCount(0)
})
