import type { Page } from '@playwright/test'

export interface FileForTests {
  name: string
  /** What the file calls itself. */
  type: string
  bytes: Uint8Array
}

/** Pastes files, and what else is on the clipboard, as a browser does. */
export async function pasteFiles(page: Page, files: FileForTests[], kinds: Record<string, string> = {}): Promise<void> {
  await page.locator('.ProseMirror').evaluate(
    (editor, [given, texts]) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of given)
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }))
      for (const [kind, text] of Object.entries(texts)) data.setData(kind, text)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [files.map(packed), kinds] as const,
  )
}

/** Drops files over an element, as from a folder. */
export async function dropFiles(page: Page, selector: string, files: FileForTests[]): Promise<void> {
  await page.locator(selector).evaluate((target, given) => {
    const data = new DataTransfer()
    for (const { name, type, base64 } of given)
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }))
    const box = target.getBoundingClientRect()
    const at = { clientX: box.left + 20, clientY: box.top + 8, bubbles: true, cancelable: true, dataTransfer: data }
    target.dispatchEvent(new DragEvent('dragover', at))
    target.dispatchEvent(new DragEvent('drop', at))
  }, files.map(packed))
}

function packed({ name, type, bytes }: FileForTests) {
  return { name, type, base64: Buffer.from(bytes).toString('base64') }
}
