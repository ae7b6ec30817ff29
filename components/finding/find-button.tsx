'use client'

import { Search } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { openFind } from './open-find'

/** "Find /" in the top bar; on narrow screens the glass alone. */
export function FindButton() {
  return (
    <button
      type="button"
      className="btn btn--quiet find-button"
      aria-label="Find"
      aria-haspopup="dialog"
      aria-keyshortcuts="/ Control+K"
      onClick={openFind}
    >
      <Icon of={Search} />
      <span className="find-word">Find</span>
      <span className="key" aria-hidden="true">
        /
      </span>
    </button>
  )
}
