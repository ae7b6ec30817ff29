/** Reads something out politely to those who listen: saved, a person joined, a section moved. Nothing is shown.
 *  The region is made on first use, so that every screen has at most one. */
export function announce(message: string): void {
  if (!region) {
    region = makeRegion()
    // What a region is made with is not read out: it is listened to from the moment it stands.
    setTimeout(say, NOTICED_MS)
    first = message
  } else if (first !== null) first = message
  else put(message)
}

let region: HTMLElement | null = null
/** Waits for the region; null once that is listened to. */
let first: string | null = null
const NOTICED_MS = 150

function say(): void {
  const message = first ?? ''
  first = null
  put(message)
}

function put(message: string): void {
  // The same words twice are news only when the text changes in between.
  if (region) region.textContent = region.textContent === message ? `${message}\u00a0` : message
}

function makeRegion(): HTMLElement {
  const made = document.createElement('div')
  made.className = 'sr-only'
  made.setAttribute('role', 'status')
  document.body.append(made)
  return made
}
