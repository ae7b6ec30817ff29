'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect } from 'react'
import { announce } from '@/components/ui/announce'
import { IconButton } from '@/components/ui/icon-button'

/** Goes from change to change: by its buttons, or by F8 and Shift+F8. */
export function ChangeStepper() {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented || document.querySelector('dialog[open]')) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <span className="stepper">
      <IconButton icon={ChevronUp} label="Previous change" keys="Shift+F8" onClick={() => step(-1)} />
      <IconButton icon={ChevronDown} label="Next change" keys="F8" onClick={() => step(1)} />
    </span>
  )
}

/** From the change that has the focus, else from the top; around the ends. */
function step(direction: -1 | 1): void {
  const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')].filter((one) => one.checkVisibility())
  const at = changes.findIndex((one) => one.contains(document.activeElement))
  const next = at < 0 ? (direction > 0 ? 0 : changes.length - 1) : (at + direction + changes.length) % changes.length
  const change = changes[next]
  if (!change) {
    announce('Nothing changed.')
    return
  }
  change.focus({ preventScroll: true })
  change.scrollIntoView({ block: 'center', behavior: 'auto' })
  announce(`Change ${next + 1} of ${changes.length}`)
}
