import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { menuTarget } from './menu-keys'

/** The keys of an open menu: arrows, Home, End and letters move, Escape and Tab close it. */
export function useMenuKeys(menu: RefObject<HTMLElement | null>, onClose: () => void): (event: KeyboardEvent) => void {
  const typed = useRef({ letters: '', at: 0 })
  return (event) => {
    const element = menu.current
    if (!element || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Tab' || event.key === 'Escape') {
      if (event.key === 'Escape') event.preventDefault()
      return onClose()
    }
    const items = itemsOf(element)
    const current = items.indexOf(document.activeElement as HTMLElement)
    const target = menuTarget(event.key, items.map(textOf), current, collect(typed.current, event.key))
    if (target === null) return
    event.preventDefault()
    items[target]?.focus()
  }
}

/** The open menu stands at its button and its first item has the focus. */
export function settleMenu(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  place(menu, button, align)
  itemsOf(menu)[0]?.focus()
}

/** The item that was clicked, if it can be used. */
export function usableItem(target: EventTarget): Element | null {
  const item = (target as Element).closest('[role^=menuitem]')
  return item?.getAttribute('aria-disabled') === 'true' ? null : item
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
