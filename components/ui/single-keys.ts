import { useSyncExternalStore } from 'react'

// Keys that work alone, such as "/": whoever speaks to a computer sets them off by a word. They can be switched off, for this
// browser, because the same person may type at another one (WCAG 2.1.4).

const NAME = 'dateline:single-keys'
const changed = new EventTarget()

/** Do keys that work alone do anything here? */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off'
  } catch {
    return true
  }
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(NAME)
  else localStorage.setItem(NAME, 'off')
  changed.dispatchEvent(new Event('change'))
}

/** The same for what is drawn. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, areSingleKeysOn, () => true)
}

function subscribe(listener: () => void): () => void {
  changed.addEventListener('change', listener)
  return () => changed.removeEventListener('change', listener)
}
