import { unnamePerson } from '@/lib/server/proposals/unname-person'
import { paragraph, sampleContent } from '@/tests/support/editor-content'
import { tabTo } from '@/tests/support/hands'
import { aRoom, caretAtEnd, connectionSwitch, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

test('two people write in one section and see each other', async ({ login, openBrowser }) => {
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(dana, room)
  await openRoom(tom, room)
  await expect(dana.getByRole('list', { name: 'Here now' })).toContainText('Tom Hale')

  await caretAtEnd(tom, 'summary')
  await tom.keyboard.type(' It is blue.')
  await expect(section(dana, 'summary')).toContainText('It rings twice. It is blue.')
  await expect(dana.locator('.caret')).toHaveCount(1)
  await expect(dana.locator('.sec[data-key=summary] .here')).toHaveText('TH')

  await caretAtEnd(dana, 'summary')
  await dana.keyboard.type(' And small.')
  await expect(section(tom, 'summary')).toContainText('It is blue. And small.')
  await expect(saveState(tom)).toHaveText(/^Saved \d\d:\d\d$/)
})

test('undo takes back one’s own words and leaves the others’ alone', async ({ login, openBrowser }) => {
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  await openRoom(dana, room)
  await openRoom(tom, room)
  await caretAtEnd(tom, 'problem')
  await tom.keyboard.type(' Toms words')
  await expect(section(dana, 'problem')).toContainText('Toms words')
  await caretAtEnd(dana, 'solution')
  await dana.keyboard.type(' Danas words')
  await expect(section(tom, 'solution')).toContainText('Danas words')

  await tom.keyboard.press('ControlOrMeta+z')
  await expect(section(dana, 'problem')).not.toContainText('Toms words')
  await expect(section(tom, 'solution')).toContainText('Danas words')
  await tom.keyboard.press('ControlOrMeta+Shift+z')
  await expect(section(dana, 'problem')).toContainText('Toms words')
})

test('what is written offline survives a reload and merges on return', async ({ login, openBrowser, expectProblem }) => {
  expectProblem(/WebSocket/)
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  const connection = await connectionSwitch(dana)
  await openRoom(dana, room)
  await openRoom(tom, room)

  await connection.cut()
  await expect(saveState(dana)).toHaveText('Offline')
  await expect(dana.getByText('You are offline. Keep writing: we save when you are back.')).toBeVisible()
  await caretAtEnd(tom, 'problem')
  await tom.keyboard.type(' Written meanwhile.')
  await expect(saveState(tom)).toHaveText(/^Saved/)
  await caretAtEnd(dana, 'summary')
  await dana.keyboard.type(' Written offline.')

  // At once: what was typed last is still being gathered, and is kept as the page is left.
  const warning = dana.waitForEvent('dialog')
  const reload = dana.reload()
  const dialog = await warning
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await reload
  await expect(section(dana, 'summary')).toContainText('Written offline.')

  await expect(dana.getByRole('button', { name: 'Try now' })).toBeVisible()
  connection.restore()
  await expect(saveState(dana)).toHaveText(/^Saved/)
  await expect(section(dana, 'problem')).toContainText('Written meanwhile.')
  await expect(section(tom, 'summary')).toContainText('Written offline.')
})

test('whoever loses the right to write reads on at once, and the page says why', async ({ login, openBrowser }) => {
  const room = await aRoom()
  const tom = await login(room.coauthor.person.email)
  const dana = await openBrowser(room.owner.person.email)
  await openRoom(tom, room)
  await openRoom(dana, room)
  const editor = tom.locator('.ProseMirror')
  await expect(editor).toHaveAttribute('contenteditable', 'true')
  // A stop inside the text that is written would take the focus from it.
  await expect(tom.locator('.tablewrap')).not.toHaveAttribute('tabindex')

  await unnamePerson(room.owner.ctx, {
    proposalId: room.proposalId,
    personId: room.coauthor.person.id,
    relation: 'coauthor',
  })
  await expect(editor).toHaveAttribute('contenteditable', 'false', { timeout: 3000 })
  await expect(tom.getByText('You can read this. Its owner can add you as a co-author.')).toBeVisible()
  await expect(tom.getByRole('toolbar', { name: 'Formatting' })).toHaveCount(0)
  await expect(tom.locator('.tablewrap')).toHaveAttribute('tabindex', '0')

  await caretAtEnd(dana, 'summary')
  await dana.keyboard.type(' Still live.')
  await expect(section(tom, 'summary')).toContainText('Still live.')
})

test('a reader sees three people’s text change and cannot change it', async ({ login, openBrowser }) => {
  const content = sampleContent()
  const cells = Array.from({ length: 8 }, (_, index) => ({ type: 'tableCell', content: [paragraph(`Day ${index + 1}`)] }))
  content.sections.howItWorks = [{ type: 'table', content: [{ type: 'tableRow', content: cells }] }]
  const room = await aRoom(content)
  const lucy = await login(room.reader.person.email)
  const dana = await openBrowser(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  for (const page of [lucy, dana, tom]) await openRoom(page, room)
  await expect(saveState(lucy)).toHaveText('Reading live')

  await section(lucy, 'summary').click()
  await lucy.keyboard.type('Not mine to write')
  await caretAtEnd(dana, 'summary')
  await dana.keyboard.type(' From Dana.')
  await caretAtEnd(tom, 'problem')
  await tom.keyboard.type(' From Tom.')
  await expect(section(lucy, 'summary')).toContainText('From Dana.')
  await expect(section(lucy, 'problem')).toContainText('From Tom.')
  await expect(section(dana, 'summary')).not.toContainText('Not mine')
  await expect(lucy.getByRole('button', { name: 'Add a question' })).toHaveCount(0)
  await expect(lucy.getByRole('list', { name: 'Here now' })).toContainText('Dana Okafor')

  // A table that is wider than a phone is read to its end by keys.
  await lucy.setViewportSize({ width: 390, height: 844 })
  const table = lucy.locator('.tablewrap')
  await tabTo(lucy, table)
  await lucy.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((wrap) => wrap.scrollLeft)).toBeGreaterThan(0)
})

test('neither a click nor a reader’s selection is lost to somebody else’s typing', async ({ login, openBrowser }) => {
  const room = await aRoom()
  const dana = await login(room.owner.person.email)
  const tom = await openBrowser(room.coauthor.person.email)
  const lucy = await openBrowser(room.reader.person.email)
  for (const page of [dana, tom, lucy]) await openRoom(page, room)
  await caretAtEnd(tom, 'summary')
  let isTyping = true
  const typing = (async () => {
    while (isTyping) await tom.keyboard.type('word ')
  })()
  for (let round = 0; round < 6; round++) {
    for (const key of ['problem', 'solution', 'leaderQuote'] as const) {
      await section(dana, key).click({ position: { x: 6, y: 10 } })
      await expect(dana.locator('.sec.is-on')).toHaveAttribute('data-key', key)
    }
  }
  const lost = await section(lucy, 'summary').evaluate(async (body) => {
    const nextTask = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    let lost = 0
    for (let round = 0; round < 120; round++) {
      const words = round % 2 ? 'is a tray' : 'It rings'
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
      let node = walker.nextNode() as Text
      while (!node.data.includes(words)) node = walker.nextNode() as Text
      const at = node.data.indexOf(words)
      document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
      await nextTask()
      if (String(document.getSelection()) !== words) lost++
    }
    return lost
  })
  expect(lost).toBe(0)
  isTyping = false
  await typing
})
