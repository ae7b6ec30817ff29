import { useLayoutEffect, useState } from 'react'
import type { FindItem } from './find-items'
import type { FindState } from './use-findings'

type Entered = { typed: string; newTab: boolean }

/**
 * What Enter picks. Whoever types and enters at once means what is found by these words, and not what stands there from before: it waits for
 * the answer, unless they chose with an arrow. What was only offered in the meantime is not taken.
 */
export function useEnter(
  { typed, state, isChosen }: { typed: string; state: FindState['state']; isChosen: boolean },
  item: FindItem | undefined,
  pick: (item: FindItem, newTab: boolean) => void,
): (newTab: boolean) => void {
  const [entered, setEntered] = useState<Entered | null>(null)
  useLayoutEffect(() => {
    if (!entered || state === 'searching') return
    setEntered(null)
    if (state === 'shown' && entered.typed === typed && item && !item.isOffer) pick(item, entered.newTab)
  }, [entered, state, typed, item, pick])
  return (newTab) => {
    if (state === 'searching' && typed.trim() !== '' && !isChosen) setEntered({ typed, newTab })
    else if (item) pick(item, newTab)
  }
}
