import { useSyncExternalStore } from 'react'

/** As in the styles: one column. */
const NARROW = '(max-width: 860px)'

/** Has the page one column? False until it is drawn in a browser. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(NARROW).matches,
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
