const asked = new EventTarget()

/** Opens the list of keys, where a door to it stands on the page. */
export function openKeys(): void {
  asked.dispatchEvent(new Event('open'))
}

/** Returns how to stop listening. */
export function onOpenKeys(open: () => void): () => void {
  asked.addEventListener('open', open)
  return () => asked.removeEventListener('open', open)
}
