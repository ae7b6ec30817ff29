import { showToast } from '@/components/ui/toast-store'
import { type Field, fieldName } from './field-name'
import { findLeft, keepLeft } from './left'

/**
 * Puts back what somebody had typed when they were signed out, on the page where they typed it. Fields that are not drawn yet, as in a dialog
 * that has to be opened again, get their words when they appear. Somebody else's words are let go of, and so are those of a page that was left
 * in another way.
 */
export function bringBack(personId: string): void {
  const left = findLeft()
  keepLeft(null)
  if (!left?.isAwaited || left.personId !== personId || !isThere(left.path)) return
  const { path, words } = left
  const waiting = new Map(words.map(({ field, value }) => [field, value]))
  const put = () => {
    for (const field of document.querySelectorAll<Field>('input, textarea')) {
      const name = fieldName(field)
      const value = waiting.get(name)
      if (value === undefined) continue
      waiting.delete(name)
      fill(field, value)
    }
  }
  put()
  showToast(
    waiting.size === 0
      ? 'You were signed out while you were writing. Your words are back where they were. They are not sent yet.'
      : 'You were signed out while you were writing. Your words come back when you open their form again.',
  )
  const watch = new MutationObserver(() => {
    if (isThere(path)) put()
    if (waiting.size === 0 || !isThere(path)) watch.disconnect()
  })
  if (waiting.size > 0) watch.observe(document.body, { childList: true, subtree: true })
}

function isThere(path: string): boolean {
  return location.pathname + location.search === path
}

/** As if it had been typed: React hears of a value only where it is set past its own. */
function fill(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
