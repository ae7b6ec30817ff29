let owner = ''

/** Whose words this page keeps: somebody else who signs in to the same browser never meets them. */
export function keepFor(personId: string): void {
  owner = personId
}

/** Keeps what was typed and not sent yet, in this tab (sessionStorage) or this browser (localStorage); null lets go of it. A full or closed store only means that it is kept on the screen alone. */
export function keepWords(store: Storage, name: string, words: unknown): void {
  try {
    if (words === null) store.removeItem(`${name} ${owner}`)
    else store.setItem(`${name} ${owner}`, JSON.stringify(words))
  } catch {
    return
  }
}

/** What was kept under this name for whoever is signed in; null where nothing was. Only in the browser, once the page is drawn. */
export function keptWords<T>(store: Storage, name: string): T | null {
  try {
    return JSON.parse(store.getItem(`${name} ${owner}`) ?? 'null') as T | null
  } catch {
    return null
  }
}
