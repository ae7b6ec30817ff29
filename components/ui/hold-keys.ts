import { showToast } from './toast-store'

/** A field that has not come by then is not waited for. */
const LONGEST_MS = 3000

/** Hears what is typed, before anything else on the page and in its place. Returns the way to stop. */
export function collectKeys(onType: (typed: string) => void, onEscape: () => void): () => void {
  let typed = ''
  const onKeyDown = (event: KeyboardEvent) => {
    // A key of an input method cannot be taken from it.
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') onEscape()
    else if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
    onType(typed)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

/**
 * A field was asked for and may still be on its way: what is typed until it takes the focus is written into it then, and does nothing where
 * the focus was. Whoever presses something else, or Escape, does not want it any more; and a field that does not come keeps no keys from the
 * rest of the page: it is said what was not written. Call it before the field can be there.
 */
export function holdKeys(onEscape: () => void = () => {}): () => void {
  let held = ''
  const stop = collectKeys(
    (typed) => {
      held = typed
    },
    () => {
      end()
      onEscape()
    },
  )
  const write = () => {
    end()
    // A dialog moves the focus on to the field that it prefers; and what is being drawn is drawn first.
    queueMicrotask(() => {
      if (held && document.activeElement?.matches('input, textarea')) document.execCommand('insertText', false, held)
    })
  }
  const end = () => {
    stop()
    clearTimeout(limit)
    document.removeEventListener('focusin', write)
    document.removeEventListener('pointerdown', end)
  }
  const limit = setTimeout(() => {
    end()
    if (held) showToast(`The field did not open in time. “${held}” was not written.`)
  }, LONGEST_MS)
  document.addEventListener('focusin', write)
  document.addEventListener('pointerdown', end)
  return end
}
