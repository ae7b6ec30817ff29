/** Goes to an address of this site. A place in the text that is open already is told to the page, which goes there. */
export function goTo(href: string, router: { push: (href: string) => void }): void {
  const to = new URL(href, location.origin)
  if (!to.hash || to.pathname !== location.pathname) {
    router.push(href)
    return
  }
  history.replaceState(history.state, '', href)
  // Once the dialog is gone and has given the focus back, and before the next key.
  queueMicrotask(() => dispatchEvent(new HashChangeEvent('hashchange')))
}
