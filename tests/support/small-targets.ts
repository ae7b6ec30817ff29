import type { Page } from '@playwright/test'

/**
 * What a thumb would miss: everything on the page that can be pressed and gives way within 20 px of its middle, upwards, downwards or sideways.
 * Asked of the page itself, so that room around a word counts where it takes the press. Links in the middle of a sentence are left out.
 */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((reach) => {
    const TARGETS =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=radio], [role=menuitem]'
    const found: string[] = []
    const places = [window, ...document.querySelectorAll('*')].map((one) =>
      one instanceof Window ? ([one, scrollX, scrollY] as const) : ([one, one.scrollLeft, one.scrollTop] as const),
    )
    for (const target of document.querySelectorAll<HTMLElement>(TARGETS)) {
      if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isInSentence(target)) continue
      if (target.closest('.sr-only, .skip, [inert]')) continue
      target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
      const box = pressed(target).getBoundingClientRect()
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      if (box.width < 1 || x < 0 || y < 0 || x > innerWidth || y > innerHeight || !takes(target, x, y)) continue
      const given = [
        [x, y - reach],
        [x, y + reach],
        [Math.max(1, x - reach), y],
        [Math.min(innerWidth - 1, x + reach), y],
      ] as const
      const lost = given.filter(([atX, atY]) => !takes(target, atX, atY)).length
      if (lost > 0)
        found.push(
          `${target.tagName.toLowerCase()} “${(target.getAttribute('aria-label') ?? target.textContent ?? '').trim().slice(0, 40)}” ${Math.round(box.width)}×${Math.round(box.height)}`,
        )
    }
    for (const [one, left, top] of places) one.scrollTo({ left, top, behavior: 'instant' })
    return found

    /** A box with words beside it is pressed on either. */
    function pressed(target: HTMLElement): HTMLElement {
      const isBox = target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio')
      return (isBox && target.labels?.[0]) || target
    }

    function takes(target: HTMLElement, x: number, y: number): boolean {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (target.contains(hit) || pressed(target).contains(hit))
    }

    function isInSentence(target: HTMLElement): boolean {
      if (getComputedStyle(target).display !== 'inline') return false
      const around = target.parentElement?.closest('p, li, td, dd, figcaption, blockquote, h2, h3')
      return (around?.textContent ?? '').trim().length > (target.textContent ?? '').trim().length + 3
    }
  }, 19)
}
