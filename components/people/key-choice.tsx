'use client'

import { Check } from '@/components/ui/check'
import { switchSingleKeys, useSingleKeys } from '@/components/ui/single-keys'

/** Whether keys that work alone do anything in this browser. */
export function KeyChoice() {
  const on = useSingleKeys()
  return (
    <section>
      <h2 className="h-sec h-ruled mb-2">Keys</h2>
      <Check
        checked={on}
        onChange={(event) => switchSingleKeys(event.target.checked)}
        detail="Such as / for Find, ? for the list of keys, G and D for the Desk. Switch them off where you speak to your computer. Ctrl-K opens Find all the same. Kept in this browser."
      >
        Keys that work alone
      </Check>
    </section>
  )
}
