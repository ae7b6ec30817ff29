import { useCallback, useRef, useState } from 'react'
import { nextCard } from './card-keys'

/** How a new theme is named: for the reason that goes there first, if any. */
export type Naming = {
  reasonId: string | null
  begin: (reasonId: string | null) => void
  /** The theme is there: the keys go on at the card beside the one that went there. */
  done: () => void
  /** It stays unnamed, so there is none: the keys are back at its card. */
  leave: () => void
}

export function useNaming(): Naming {
  const [reasonId, setReasonId] = useState<string | null>(null)
  const cards = useRef<{ own?: HTMLElement | null; next?: HTMLElement | null }>({})
  const begin = useCallback((reasonId: string | null) => {
    const own = document.activeElement?.closest('.gcard')?.querySelector<HTMLElement>('.moveto')
    cards.current = { own, next: nextCard() }
    setReasonId(reasonId)
    // A menu that closes gives the focus back to its button first.
    requestAnimationFrame(() => document.getElementById('new-theme')?.focus())
  }, [])
  function end(card: HTMLElement | null | undefined) {
    cards.current = {}
    setReasonId(null)
    card?.focus()
  }
  return { reasonId, begin, done: () => end(cards.current.next), leave: () => end(cards.current.own) }
}
