/** Runs `then` once an element has left the page, a few frames after whatever takes it away; never where it stays. */
export function whenGone(element: Element, then: () => void, frames = 120): void {
  if (!element.isConnected) then()
  else if (frames > 0) requestAnimationFrame(() => whenGone(element, then, frames - 1))
}

/** The element with the focus is about to go: the keyboard goes on from `next`, unless somebody has put it elsewhere by then. */
export function passFocusOn(element: Element, next: () => HTMLElement | null | undefined): void {
  whenGone(element, () => document.activeElement === document.body && next()?.focus())
}

/**
 * Notes where the focus is, before something is done that may take it away. What is returned is called once it is done: if
 * the element goes with it, the keyboard goes on from the row that stands in its place, or before it; never on a button, which
 * a key that is still held would press.
 */
export function keepPlace(element: Element | null = document.activeElement): () => void {
  const { pathname } = location
  const around: { parent: Element; index: number }[] = []
  for (let one = element; one?.parentElement; one = one.parentElement)
    around.push({ parent: one.parentElement, index: Array.prototype.indexOf.call(one.parentElement.children, one) })
  return () => {
    if (!element || element === document.body) return
    passFocusOn(element, () => {
      const left = around.find(({ parent }) => parent.isConnected)
      // Another page begins at its top.
      if (!left || location.pathname !== pathname) return null
      const { parent, index } = left
      const places = [parent.children[index], parent.children[index - 1], parent]
      return startAt(places.find((one) => one?.checkVisibility() && !one.matches(`${CONTROL}, body`)))
    })
  }
}

const CONTROL = 'a, button, input, select, textarea, summary'

/** Makes a place take the focus for as long as it has it. */
function startAt(place: Element | undefined): HTMLElement | null {
  if (!(place instanceof HTMLElement)) return document.getElementById('main')
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }
  return place
}
