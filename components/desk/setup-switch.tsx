'use client'

import { useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { hideSetupAction } from '@/lib/actions/people'

/** Puts the list of what to set up away, or takes it out again. */
export function SetupSwitch({ isHidden }: { isHidden: boolean }) {
  const [pending, start] = useTransition()
  const set = (hidden: boolean) => sendOrTell(hideSetupAction({ hidden }))

  function turn() {
    start(async () => {
      if ((await set(!isHidden)) && !isHidden) showToast('You put the list away.', { label: 'Undo', run: () => void set(false) })
    })
  }

  return (
    <button type="button" className="link link--quiet mt-2.5 text-xs" onClick={turn} aria-disabled={pending || undefined}>
      {isHidden ? 'Show what is left to set up' : 'Hide this list'}
    </button>
  )
}
