import { type FocusEvent, useLayoutEffect, useRef } from 'react'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { keysAt } from './card-keys'

/** The keys stay with their card wherever it comes to stand: it took them along, the server put it back, or somebody else moved it. */
export function useKeysFollow(view: PremortemView) {
  /** The reason at whose card they are. */
  const reasonId = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards move when the board is drawn anew.
  useLayoutEffect(() => {
    // A card that is drawn elsewhere is another element, and its focus went with the first.
    if (reasonId.current === null || document.activeElement !== document.body) return
    const keys = keysAt(reasonId.current)
    if (keys) keys.focus()
    else reasonId.current = null
  }, [view])
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      reasonId.current = target.closest('.gcard')?.id.replace('card-', '') ?? null
    },
    onBlur: () => {
      reasonId.current = null
    },
  }
}
