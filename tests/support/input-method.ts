import type { CDPSession, Page } from '@playwright/test'

/** An input method at the keyboard of a page, as the browser hears one: its keys are all 229, its words come by composition. */
export class InputMethod {
  private constructor(private readonly browser: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** Shows each of these in turn in place of the one before. */
  async compose(...words: string[]): Promise<void> {
    for (const text of words) {
      await this.press('Process')
      await this.browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
  }

  /** Puts a word in for good, in place of what is composed. */
  async commit(text: string): Promise<void> {
    await this.press('Process')
    await this.browser.send('Input.insertText', { text })
  }

  /** A key that belongs to the input method. `command`: what the browser does for it, as a keyboard on the screen asks. */
  async press(key: string, command?: 'insertNewline' | 'deleteBackward' | 'undo', modifiers = 0): Promise<void> {
    const commands = command ? [command] : []
    await this.browser.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      code: key,
      windowsVirtualKeyCode: 229,
      modifiers,
      commands,
    })
  }
}

/** The browser's number for Ctrl. */
export const CTRL = 2
