'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { menuTarget } from './menu-keys'

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
  const typed = useRef({ letters: '', at: 0 })

  useEffect(() => {
    const element = menu.current
    if (!element) return
    const onToggle = (event: ToggleEvent) => {
      const open = event.newState === 'open'
      button.current?.setAttribute('aria-expanded', String(open))
      if (!open || !button.current) return
      if (!element.contains(document.activeElement)) settle(element, button.current, align)
    }
    element.addEventListener('toggle', onToggle as EventListener)
    return () => element.removeEventListener('toggle', onToggle as EventListener)
  }, [align])

  function onKeyDown(event: KeyboardEvent) {
    const element = menu.current
    if (!element || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Tab' || event.key === 'Escape') {
      element.hidePopover()
      button.current?.focus()
      if (event.key === 'Escape') event.preventDefault()
      return
    }
    const items = itemsOf(element)
    const current = items.indexOf(document.activeElement as HTMLElement)
    const target = menuTarget(event.key, items.map(textOf), current, collect(typed.current, event.key))
    if (target === null) return
    event.preventDefault()
    items[target]?.focus()
  }

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
          settle(menu.current, button.current, align)
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
        onClick={(event) => {
          const item = (event.target as Element).closest('[role^=menuitem]')
          if (!item || item.getAttribute('aria-disabled') === 'true' || item.hasAttribute('data-stay')) return
          menu.current?.hidePopover()
          // An item that opens a dialog moves the focus itself, after this.
          button.current?.focus()
        }}
      >
        {children}
      </div>
    </>
  )
}

/** The open menu stands at its button and its first item has the focus. */
function settle(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  place(menu, button, align)
  itemsOf(menu)[0]?.focus()
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')]
}

function textOf(item: HTMLElement): string {
  return item.textContent ?? ''
}

/** Letters typed within half a second belong together. */
function collect(typed: { letters: string; at: number }, key: string): string {
  if (key.length !== 1 || key === ' ') return ''
  const now = performance.now()
  typed.letters = now - typed.at < 500 ? typed.letters + key : key
  typed.at = now
  return typed.letters
}

/** Below the button, or above where there is no room; narrow screens ignore it (a sheet at the foot, by the stylesheet). */
function place(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  const at = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = menu
  const left = align === 'end' ? at.right - width : at.left
  const below = at.bottom + 6
  const top = below + height > innerHeight - 8 && at.top - height - 6 > 8 ? at.top - height - 6 : below
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
  menu.style.top = `${top}px`
}
