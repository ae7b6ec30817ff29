/** Gives the focus to what is being drawn, a few frames from now; never where somebody has put it elsewhere meanwhile. */
export function focusSoon(find: () => HTMLElement | null | undefined, frames = 120, from = document.activeElement): void {
  if (document.activeElement !== from) return
  const element = find()
  if (element) element.focus()
  else if (frames > 0) requestAnimationFrame(() => focusSoon(find, frames - 1, from))
}
