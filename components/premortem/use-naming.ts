import { useCallback, useRef, useState } from 'react'
import { cardOf, nextCard } from './card-keys'

/** How a new theme is named: for the reason that goes there first, if any. */
export type Naming = {
  reasonId: string | null
  begin: (reasonId: string | null) => void
  /** The theme for this reason is there: the keys go on at the card beside it, unless the next name is begun. Nothing where another reason's is named by now. */
  done: (reasonId: string | null, isNextBegun: boolean) => void
  /** It stays unnamed, so there is none: the keys are back at its card. */
  leave: () => void
}

export function useNaming(): Naming {
  const [reasonId, setReasonId] = useState<string | null>(null)
  const cards = useRef<{ reasonId?: string | null; own?: HTMLElement | null; next?: HTMLElement | null }>({})
  const begin = useCallback((reasonId: string | null) => {
    // Whoever drags a card has the focus anywhere.
    const card = reasonId ? cardOf(reasonId) : null
    cards.current = { reasonId, own: card?.querySelector<HTMLElement>('.moveto'), next: nextCard(card) }
    setReasonId(reasonId)
    // At once: the next letter is the name's first.
    document.getElementById('new-theme')?.focus()
  }, [])
  function end(card: HTMLElement | null | undefined) {
    cards.current = {}
    setReasonId(null)
    card?.focus()
  }
  return {
    reasonId,
    begin,
    done(sentId, isNextBegun) {
      const { reasonId, next } = cards.current
      if (reasonId === sentId) end(isNextBegun ? null : next)
    },
    leave: () => end(cards.current.own),
  }
}
