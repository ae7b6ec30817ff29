'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { settleMenu, usableItem, useMenuKeys } from '@/components/ui/use-open-menu'

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
    settleMenu(element, anchor, 'end')
    anchor.setAttribute('aria-expanded', 'true')
    return () => anchor.setAttribute('aria-expanded', 'false')
  }, [anchor])

  function close() {
    onClose()
    anchor.focus()
  }

  const onKeyDown = useMenuKeys(menu, close)

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
        if (usableItem(event.target)) close()
      }}
    >
      {children}
    </div>
  )
}
