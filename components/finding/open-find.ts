let opener: (() => void) | null = null

/** Opens Find, where a door to it stands on the page. */
export function openFind(): void {
  opener?.()
}

/** The door says how. Returns how to take that back. */
export function onOpenFind(open: () => void): () => void {
  opener = open
  return () => {
    if (opener === open) opener = null
  }
}
