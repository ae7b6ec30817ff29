'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { settleMenu, usableItem, useMenuKeys } from './use-open-menu'

type Props = {
  /** What the menu is, for those who listen: "Your account". */
  label: string
  /** The face of the button that opens it. */
  trigger: ReactNode
  triggerClass?: string
  /** Name of the button, where its face has no words. */
  triggerLabel?: string
  align?: 'start' | 'end'
  children: ReactNode
}

/** A button and its menu, in the top layer: arrows, Home, End and letters move; Escape closes and gives the focus back. */
export function Menu({ label, trigger, triggerClass = 'btn', triggerLabel, align = 'end', children }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = menu.current
    if (!element) return
    const onToggle = (event: ToggleEvent) => {
      const open = event.newState === 'open'
      button.current?.setAttribute('aria-expanded', String(open))
      if (!open || !button.current) return
      if (!element.contains(document.activeElement)) settleMenu(element, button.current, align)
    }
    element.addEventListener('toggle', onToggle as EventListener)
    return () => element.removeEventListener('toggle', onToggle as EventListener)
  }, [align])

  const onKeyDown = useMenuKeys(menu, () => {
    menu.current?.hidePopover()
    button.current?.focus()
  })

  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        aria-label={triggerLabel}
        aria-haspopup="menu"
        aria-expanded="false"
        popoverTarget={id}
        onKeyDown={(event) => {
          if (!['ArrowDown', 'Enter', ' '].includes(event.key) || !menu.current || !button.current) return
          if (menu.current.matches(':popover-open')) return
          // The toggle event comes a moment later; the next key may not wait for it.
          event.preventDefault()
          menu.current.showPopover()
          settleMenu(menu.current, button.current, align)
        }}
      >
        {trigger}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="menu"
        onKeyDown={onKeyDown}
        // Before the item hears of it: one that moves the focus does so after this, and the next key finds it there.
        onClickCapture={(event) => {
          const item = usableItem(event.target)
          if (!item || item.hasAttribute('data-stay')) return
          menu.current?.hidePopover()
          button.current?.focus()
        }}
      >
        {children}
      </div>
    </>
  )
}
