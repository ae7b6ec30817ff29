/** Brings something into view within the panel around it. Nothing else scrolls: the text stays where one reads. */
export function showInPanel(element: HTMLElement | null): void {
  const panel = element?.closest('.panel-body')
  if (!element || !panel) return
  const { top, bottom } = element.getBoundingClientRect()
  const frame = panel.getBoundingClientRect()
  if (top < frame.top || bottom - top > frame.height) panel.scrollTop += top - frame.top - MARGIN
  else if (bottom > frame.bottom) panel.scrollTop += bottom - frame.bottom + MARGIN
}

const MARGIN = 12
