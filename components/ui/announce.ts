/** Reads something out politely to those who listen: saved, a person joined, a section moved. Nothing is shown.
 *  The region is made on first use, so that every screen has at most one. */
export function announce(message: string): void {
  region ??= makeRegion()
  // The same words twice are news only when the text changes in between.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message
}

let region: HTMLElement | null = null

function makeRegion(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'sr-only'
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}
