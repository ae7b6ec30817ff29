'use client'

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { menuTarget } from '@/components/ui/menu-keys'

type Props = {
  /** The button that was pressed; the menu stands under it and gives it the focus back. */
  anchor: HTMLElement
  label: string
  onClose: () => void
  children: ReactNode
}

/** A menu for a button that is not React's own, such as those in the page's margin. Its rows are MenuItems. */
export function PopupMenu({ anchor, label, onClose, children }: Props) {
  const menu = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const element = menu.current
    if (!element) return
    element.showPopover()
    const at = anchor.getBoundingClientRect()
    const left = Math.min(at.right - element.offsetWidth, innerWidth - element.offsetWidth - 8)
    const below = at.bottom + 6
    const fits = below + element.offsetHeight <= innerHeight - 8
    element.style.left = `${Math.max(8, left)}px`
    element.style.top = `${fits ? below : Math.max(8, at.top - element.offsetHeight - 6)}px`
    rowsOf(element)[0]?.focus()
    anchor.setAttribute('aria-expanded', 'true')
    return () => anchor.setAttribute('aria-expanded', 'false')
  }, [anchor])

  function close() {
    onClose()
    anchor.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const element = menu.current
    if (!element) return
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      return close()
    }
    const rows = rowsOf(element)
    const letters = event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ' ? event.key : ''
    const labels = rows.map((row) => row.textContent ?? '')
    const target = menuTarget(event.key, labels, rows.indexOf(document.activeElement as HTMLElement), letters)
    if (target === null) return
    event.preventDefault()
    rows[target]?.focus()
  }

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="menu"
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onClick={(event) => {
        const row = (event.target as Element).closest('[role^=menuitem]')
        if (row && row.getAttribute('aria-disabled') !== 'true') close()
      }}
    >
      {children}
    </div>
  )
}

function rowsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')]
}
