import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works a page: with a mouse, with a thumb, or with the keys alone. */
export interface Hand {
  press: (target: Locator) => Promise<void>
  /** Picks one of several. */
  choose: (target: Locator) => Promise<void>
  /** Puts the caret into a field and writes in place of what is there. */
  fill: (target: Locator, text: string) => Promise<void>
}

export function mouse(page: Page): Hand {
  return pointing(page, (target) => target.click())
}

export function thumb(page: Page): Hand {
  return pointing(page, (target) => target.tap())
}

function pointing(page: Page, press: Hand['press']): Hand {
  return {
    press,
    choose: press,
    fill: async (target, text) => {
      await press(target)
      if ((await target.inputValue()) !== '') await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
  }
}

/** Tab, Enter and letters; nothing is clicked and nothing gets the focus but by a key. */
export function keysAlone(page: Page): Hand {
  const reach = (target: Locator) => tabTo(page, target)
  return {
    press: async (target) => {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    choose: async (target) => {
      await reach(target)
      await page.keyboard.press('Space')
    },
    fill: async (target, text) => {
      await reach(target)
      if ((await target.inputValue()) !== '') await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
  }
}

/** Presses Tab until the target has the focus, unless it has it already. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const wanted = target.first()
  await expect(wanted).toBeVisible()
  const hasFocus = () => wanted.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 80; presses++) {
    if (await hasFocus()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}.`)
}
