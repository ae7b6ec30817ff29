import type { Page } from '@playwright/test'
import type { SectionKey } from '@/lib/domain/prfaq'
import { db } from '@/lib/server/db'
import { named } from '@/prisma/factories'
import { required, submitted } from '@/tests/support/review-room'
import { aRoom, caretAtEnd, openRoom, saveState, section } from '@/tests/support/writing-room'
import { expect, test } from './test'

/** Selects words as a mouse would leave them. */
async function selectWords(page: Page, key: SectionKey, words: string): Promise<void> {
  await section(page, key).evaluate((body, wanted) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted)
      if (at < 0) continue
      body.closest<HTMLElement>('.ProseMirror')?.focus({ preventScroll: true })
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
      return
    }
    throw new Error(`no "${wanted}" here`)
  }, words)
  // The browser tells of a moved selection a moment later; nobody's next key comes before it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

const panel = (page: Page) => page.getByRole('tabpanel', { name: /Comments/ })
const thread = (page: Page, words: string) => panel(page).getByRole('listitem').filter({ hasText: words })
const highlighted = (page: Page, key: SectionKey) => section(page, key).locator('.c')

test('a reviewer comments on a selection while the author types; what they agree on is written for both', async ({
  login,
  openBrowser,
  checkAccess,
}) => {
  const room = await aRoom()
  await named({ id: room.proposalId }, room.reader, 'reviewer')
  const dana = await login(room.owner.person.email)
  const lucy = await openBrowser(room.reader.person.email)
  await openRoom(dana, room)
  await openRoom(lucy, room)

  await test.step('what is typed while the field for it is still on its way stands in it', async () => {
    await selectWords(dana, 'summary', 'is a tray')
    await dana.getByRole('button', { name: 'Comment on the selection' }).evaluate((button: HTMLElement) => {
      button.click()
      for (const key of 'Is')
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
    await expect(dana.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Is')
    await panel(dana).getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('a comment by somebody who may not write, among typing', async () => {
    await caretAtEnd(dana, 'summary')
    const typing = dana.keyboard.type(' And it is blue, as doors are.', { delay: 20 })
    await selectWords(lucy, 'summary', 'is a tray')
    await lucy.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Comment' }).click()
    await expect(lucy.getByRole('checkbox', { name: 'Blocks the gate until it is resolved' })).toBeChecked()
    await lucy.getByRole('textbox', { name: 'Your comment' }).pressSequentially('Is it one, @dan')
    await lucy.getByRole('option', { name: 'Dana Okafor' }).click()
    await lucy.getByRole('textbox', { name: 'Your comment' }).pressSequentially('?')
    await checkAccess(lucy)
    await lucy.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(thread(lucy, 'Is it one, @Dana Okafor ?')).toContainText('Blocks the gate')
    await typing
    await expect(highlighted(dana, 'summary')).toHaveText('is a tray')
    await expect(highlighted(lucy, 'summary')).toHaveText('is a tray')
    await expect(section(lucy, 'summary')).toContainText('It rings twice. And it is blue, as doors are.')
  })

  await test.step('the author sees it in the margin, answers by key, and her text stays saved', async () => {
    await dana.getByRole('button', { name: '1 comment, Summary, blocks the gate' }).click()
    await expect(thread(dana, 'Is it one')).toHaveAttribute('aria-current', 'true')
    await checkAccess(dana)
    await thread(dana, 'Is it one').getByRole('button', { name: 'Reply' }).click()
    await dana.getByRole('textbox', { name: 'Reply' }).fill('One tray, seven lids.')
    await dana.keyboard.press('ControlOrMeta+Enter')
    await expect(thread(lucy, 'One tray, seven lids.')).toContainText('Lucy Ward')
    await expect(lucy.getByRole('button', { name: '2 comments, Summary, blocks the gate' })).toBeVisible()
    await expect(saveState(dana)).toHaveText(/^Saved/)
  })

  await test.step('a proposed change is accepted and counts as the acceptor’s', async () => {
    await selectWords(lucy, 'problem', 'Half of')
    await lucy.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Propose words' }).click()
    await lucy.getByLabel('Write instead').fill('Nearly half of')
    await lucy.getByRole('button', { name: 'Propose', exact: true }).click()
    await expect(thread(dana, 'Nearly half of')).toBeVisible()
    await expect(thread(lucy, 'Nearly half of').getByRole('button', { name: 'Accept' })).toHaveCount(0)
    await thread(dana, 'Nearly half of').getByRole('button', { name: 'Accept' }).click()
    await expect(section(lucy, 'problem')).toContainText('Nearly half of all patients')
    await selectWords(lucy, 'problem', 'all patients')
    await lucy.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Propose words' }).click()
    await lucy.getByLabel('Write instead').fill('everybody')
    await lucy.getByRole('button', { name: 'Propose', exact: true }).click()
    await thread(dana, 'everybody').getByRole('button', { name: 'Decline' }).click()
    await expect(thread(lucy, 'everybody')).toContainText('Declined by Dana Okafor')
    await expect(section(lucy, 'problem')).toContainText('Nearly half of all patients')
    await thread(lucy, 'everybody').getByRole('button', { name: 'Resolve', exact: true }).click()
    const rows = await db.documentUpdate.findMany({ where: { documentId: room.proposalId } })
    const writers = rows.filter(({ sections }) => sections.length > 0).map(({ personId }) => personId)
    expect(new Set(writers)).toEqual(new Set([room.owner.person.id]))
  })

  await test.step('words that are cut leave the thread behind; undo brings them back', async () => {
    await selectWords(dana, 'summary', 'is a tray')
    await dana.keyboard.press('Backspace')
    await expect(thread(dana, 'Is it one')).toContainText('The text was cut.')
    await expect(thread(lucy, 'Is it one')).toContainText('The text was cut.')
    await dana.keyboard.press('ControlOrMeta+z')
    await expect(highlighted(lucy, 'summary')).toHaveText('is a tray')
    await expect(thread(lucy, 'Is it one')).not.toContainText('The text was cut.')
  })

  await test.step('a comment goes with words that are cut and pasted elsewhere', async () => {
    await selectWords(dana, 'summary', 'is a tray')
    await dana.keyboard.press('ControlOrMeta+x')
    await caretAtEnd(dana, 'solution')
    await dana.keyboard.press('ControlOrMeta+v')
    await expect(highlighted(lucy, 'solution')).toHaveText('is a tray')
  })

  await test.step('filtered, and by keys from one to the next', async () => {
    await lucy.getByRole('button', { name: 'New comment' }).click()
    await lucy.getByRole('combobox', { name: 'About' }).selectOption('On the whole')
    await lucy.getByRole('textbox', { name: 'Your comment' }).fill('Who pays for it?')
    await lucy.getByRole('checkbox', { name: 'Blocks the gate until it is resolved' }).uncheck()
    await lucy.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(thread(lucy, 'Who pays for it?').getByRole('button', { name: 'Reply' })).toBeFocused()
    await expect(panel(dana).getByRole('listitem')).toHaveCount(2)
    await panel(dana).getByText('Blocking', { exact: true }).click()
    await expect(panel(dana).getByRole('listitem')).toHaveCount(1)
    await panel(dana).getByText('All', { exact: true }).click()
    await dana.keyboard.press('F9')
    await dana.keyboard.press('F9')
    await expect(panel(dana).locator('[aria-current]')).toHaveCount(1)
    await thread(lucy, 'Is it one')
      .getByRole('button', { name: /is a tray/ })
      .click()
    await lucy.keyboard.press('j')
    await expect(thread(lucy, 'Who pays for it?')).toHaveAttribute('aria-current', 'true')
    await lucy.keyboard.press('k')
    await expect(thread(lucy, 'Is it one')).toHaveAttribute('aria-current', 'true')
    await lucy.keyboard.press('r')
    await expect(thread(lucy, 'Is it one').getByRole('textbox', { name: 'Reply' })).toBeFocused()
    await lucy.keyboard.press('Escape')
    // Before the panel is there: its code comes when it is first shown.
    await lucy.reload()
    await expect(lucy.getByRole('button', { name: /, Solution, blocks the gate$/ })).toBeVisible()
    await expect(lucy.locator('.comments')).toHaveCount(0)
    await lucy.evaluate(() => {
      for (const key of 'jrYes')
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
    await expect(panel(lucy).getByRole('textbox', { name: 'Reply' })).toHaveValue('Yes')
    await panel(lucy).getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('whoever is judged asks for a blocking one to be resolved, and its reviewer does', async () => {
    await thread(dana, 'Is it one')
      .getByRole('button', { name: /is a tray/ })
      .click()
    await expect(thread(dana, 'Is it one')).toContainText('whoever began it says when it is settled')
    await expect(thread(dana, 'Is it one').getByRole('button', { name: 'Resolve', exact: true })).toHaveCount(0)
    await thread(dana, 'Is it one').getByRole('button', { name: 'Ask to resolve' }).click()
    await thread(dana, 'Is it one').getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(thread(lucy, 'I think this is settled.')).toBeVisible()
    await thread(lucy, 'Is it one').getByRole('button', { name: 'Resolve', exact: true }).click()
    await expect(highlighted(lucy, 'solution')).toHaveCount(0)
    await expect(panel(lucy).getByText('One open')).toBeVisible()
    await panel(lucy).getByRole('button', { name: 'Show 3 resolved' }).click()
    await thread(lucy, 'Is it one').getByRole('button', { name: 'Reopen' }).click()
    await panel(lucy).getByRole('button', { name: 'Show what is open' }).click()
    await expect(thread(lucy, 'Is it one')).toBeVisible()
  })

  await test.step('on a phone the dock opens them, and a mention in the inbox leads there', async () => {
    const phone = await openBrowser(room.owner.person.email, { viewport: { width: 390, height: 844 }, hasTouch: true })
    await phone.goto('/inbox')
    await phone.getByRole('listitem').filter({ hasText: 'mentioned you in' }).getByRole('link', { name: 'Second Bell' }).click()
    await expect(phone).toHaveURL(/thread=/)
    await expect(thread(phone, 'Is it one')).toHaveAttribute('aria-current', 'true')
    await expect(phone.getByRole('navigation', { name: 'Draft tools' }).getByRole('button', { name: 'Comments' })).toBeVisible()
    await checkAccess(phone)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })

  await test.step('beside the pinned revision: the same threads, and a new one that reaches the live text', async () => {
    await submitted(room.owner, { id: room.proposalId }, [required(room.reader)])
    await lucy.goto(`/proposals/${room.proposalId}/review/judge`)
    const pinned = lucy.getByRole('region', { name: 'The text to judge' })
    await expect(pinned).toContainText('Nearly half of all patients')
    await lucy.getByRole('tab', { name: 'Comments' }).click()
    await expect(thread(lucy, 'Is it one')).toBeVisible()
    await pinned.locator('.sec[data-key=leaderQuote] .body p').selectText()
    await lucy.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Comment' }).click()
    await lucy.getByRole('textbox', { name: 'Your comment' }).fill('Who says so?')
    await lucy.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(thread(lucy, 'Who says so?')).toContainText('Begun on revision 1')
    await expect(highlighted(dana, 'leaderQuote')).toHaveText('We built it for our parents.')
    await checkAccess(lucy)
  })
})
