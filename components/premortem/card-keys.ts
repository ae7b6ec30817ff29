import type { KeyboardEvent } from 'react'

/** Arrows go from card to card: each is reached at its one button of this kind. Fields, menus and choices keep their own arrows, as does a button that opens a menu with one. */
export function stepCards(event: KeyboardEvent<HTMLElement>, button: string): void {
  const step = STEPS[event.key]
  const target = event.target as HTMLElement
  if (!step || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (!target.matches(button) || target.getAttribute('aria-expanded') === 'true') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(button)]
  const next = all[all.indexOf(target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Was this single letter pressed, outside a field and outside any menu but `own`? */
export function isLetter(event: KeyboardEvent<HTMLElement>, letter: string, own: Element | null = null): boolean {
  if (event.key.toLowerCase() !== letter || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target as HTMLElement
  return !target.matches('input, textarea, select') && [null, own].includes(target.closest('[role=menu]'))
}

/** The card of this reason on the board. */
export function cardOf(reasonId: string): HTMLElement | null {
  return document.getElementById(`card-${reasonId}`)
}

/** Where the keys reach the card of this reason. */
export function keysAt(reasonId: string): HTMLElement | null {
  return cardOf(reasonId)?.querySelector<HTMLElement>('.moveto') ?? null
}

/** Beside this card: where the keys go on once it has gone elsewhere. Null where no other is in sight. */
export function nextCard(card: HTMLElement | null): HTMLElement | null {
  let beside = card?.nextElementSibling
  while (beside?.matches('.is-away')) beside = beside.nextElementSibling
  beside ??= card?.previousElementSibling
  while (beside?.matches('.is-away')) beside = beside.previousElementSibling
  return beside?.querySelector<HTMLElement>('.moveto') ?? null
}

/** Beside this theme, or in the field for a new one: where the keys go on once it is taken apart. */
export function nextTheme(within: Element): HTMLElement | null {
  const beside = within.closest('.gtheme')?.nextElementSibling
  return beside?.querySelector<HTMLElement>('button, textarea') ?? null
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
