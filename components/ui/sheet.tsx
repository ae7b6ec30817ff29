'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names'
import { IconButton } from './icon-button'

type Props = {
  open: boolean
  onClose: () => void
  label: string /** 74 % of the screen instead of 66. */
  tall?: boolean
  children: ReactNode
}

/** Narrow screens only: covers the lower part, above the dock. The text above stays in view, so nothing is made inert. */
export function Sheet({ open, onClose, label, tall = false, children }: Props) {
  const sheet = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!open) return
    const cameFrom = document.activeElement
    sheet.current?.focus()
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus()
    }
  }, [open])

  if (!open) return null
  return (
    <section
      ref={sheet}
      role="dialog"
      tabIndex={-1}
      className={classNames('sheet', tall && 'sheet--tall')}
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <IconButton label="Close" icon={X} onClick={onClose} />
      {children}
    </section>
  )
}
