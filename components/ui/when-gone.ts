/** Runs `then` once an element has left the page, a few frames after whatever takes it away; never where it stays. */
export function whenGone(element: Element, then: () => void, frames = 120): void {
  if (!element.isConnected) then()
  else if (frames > 0) requestAnimationFrame(() => whenGone(element, then, frames - 1))
}

/** The element with the focus is about to go: the keyboard goes on from `next`, unless somebody has put it elsewhere by then. */
export function passFocusOn(element: Element, next: () => HTMLElement | null | undefined): void {
  whenGone(element, () => document.activeElement === document.body && next()?.focus())
}
