'use client'

import { Search } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { useSingleKeys } from '@/components/ui/single-keys'
import { openFind } from './open-find'

/** "Find /" in the top bar; on narrow screens the glass alone. */
export function FindButton() {
  const hasSlash = useSingleKeys()
  return (
    <button
      type="button"
      className="btn btn--quiet find-button"
      aria-label="Find"
      aria-haspopup="dialog"
      aria-keyshortcuts={hasSlash ? '/ Control+K' : 'Control+K'}
      onClick={openFind}
    >
      <Icon of={Search} />
      <span className="find-word">Find</span>
      <span className="key" aria-hidden="true">
        {hasSlash ? '/' : 'Ctrl K'}
      </span>
    </button>
  )
}
