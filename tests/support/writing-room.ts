import { expect, type Page } from '@playwright/test'
import type { SectionKey } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'
import { aMember, aWorkspace, draftProposal, named, type Somebody } from '@/prisma/factories'
import { sampleContent } from './editor-content'

export interface RoomForTests {
  proposalId: string
  owner: Somebody
  coauthor: Somebody
  /** A member of the workspace who is not named. */
  reader: Somebody
}

/** A draft of its own for a test, in a workspace of its own: Dana owns it, Tom writes with her, Lucy may read. */
export async function aRoom(content: DocumentContent = sampleContent()): Promise<RoomForTests> {
  const { workspace } = await aWorkspace()
  const owner = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const coauthor = await aMember(workspace, 'member', { name: 'Tom Hale' })
  const reader = await aMember(workspace, 'member', { name: 'Lucy Ward' })
  const proposal = await draftProposal(owner, { content })
  await named(proposal, coauthor, 'coauthor')
  return { proposalId: proposal.id, owner, coauthor, reader }
}

/** Opens the write page and waits until its text is there. */
export async function openRoom(page: Page, { proposalId }: { proposalId: string }): Promise<void> {
  await page.goto(`/proposals/${proposalId}/write`)
  await expect(saveState(page)).toHaveText(/^(Saved|Reading live)/)
  await expect(page.locator('.sec')).toHaveCount(9)
}

/** The words of the toolbar, or on narrow screens of the bar under the tabs. */
export function saveState(page: Page) {
  return page.locator('.save').filter({ visible: true })
}

export function section(page: Page, key: SectionKey) {
  return page.locator(`.sec[data-key="${key}"] > .body`)
}

/** Puts the caret at the end of a section. */
export async function caretAtEnd(page: Page, key: SectionKey): Promise<void> {
  // The browser tells of a moved selection a moment later. Nobody's next key comes before it; a test's can.
  const told = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  await section(page, key).click()
  await told()
  await page.keyboard.press('ControlOrMeta+a')
  await told()
  await page.keyboard.press('ArrowRight')
  await told()
}

export function questions(page: Page, list: 'customerFaq' | 'internalFaq' = 'customerFaq') {
  return page.locator(`.faq[data-key="${list}"] .qq`)
}

/** Pastes as a browser does, with these kinds of content on the clipboard. */
export async function paste(page: Page, content: Record<string, string>): Promise<void> {
  await page.locator('.ProseMirror').evaluate((editor, kinds) => {
    const data = new DataTransfer()
    for (const [type, value] of Object.entries(kinds)) data.setData(type, value)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, content)
}

/** A switch for the live connection of a page: set it up before the page opens. */
export async function connectionSwitch(page: Page): Promise<{ cut: () => Promise<void>; restore: () => void }> {
  let isCut = false
  const open = new Set<{ close: (options?: { code?: number }) => Promise<void> }>()
  await page.routeWebSocket('**/collab', (socket) => {
    if (isCut) return void socket.close({ code: 1001 })
    socket.connectToServer()
    open.add(socket)
  })
  return {
    cut: async () => {
      isCut = true
      await Promise.all([...open].map((socket) => socket.close({ code: 1001 })))
      open.clear()
    },
    restore: () => {
      isCut = false
    },
  }
}
