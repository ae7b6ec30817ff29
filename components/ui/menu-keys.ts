/** Which item of a menu takes the focus when a key is pressed, or null when the key is none of the menu's.
 *  `labels` are the items in order, `current` the focused one (-1: none), `typed` the letters typed so far. */
export function menuTarget(key: string, labels: readonly string[], current: number, typed: string): number | null {
  const last = labels.length - 1
  if (last < 0) return null
  if (key === 'ArrowDown') return current >= last ? 0 : current + 1
  if (key === 'ArrowUp') return current <= 0 ? last : current - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (!typed) return null
  // One letter pressed again and again walks through the items that begin with it.
  const same = [...typed].every((letter) => letter === typed[0])
  const wanted = (same ? (typed[0] ?? '') : typed).toLowerCase()
  const from = same ? current + 1 : Math.max(0, current)
  for (let step = 0; step <= last; step++) {
    const index = (from + step) % labels.length
    if (labels[index]?.trim().toLowerCase().startsWith(wanted)) return index
  }
  return null
}
