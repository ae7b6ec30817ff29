/** Whoever waited longer than that has gone on to something else. */
const LONGEST_MS = 10_000

/**
 * What is pressed, filled in or sent before its part of the page has come alive is told again when it has: React drops such a press, and a
 * field that it holds would show one thing and send another. Runs in the browser as the first script of the page, from its own text: it may
 * use nothing from outside. Links, and forms that a server action takes, work without it. Of the presses the last one counts.
 */
function holdEarlyPresses(longestMs: number) {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  /** As they were left, the last one last. */
  const fields = new Map<Field, { value: string; checked: boolean }>()
  let pressed: HTMLElement | null = null
  let until = 0
  let isWaiting = false

  // React keeps an element's properties on the element once it is its own; what the editor drew never is, and needs no React.
  const isAlive = (element: Element) =>
    Object.keys(element).some((key) => key.startsWith('__reactProps$')) || element.closest('[contenteditable]') !== null
  const wait = () => {
    until = performance.now() + longestMs
    if (!isWaiting) requestAnimationFrame(look)
    isWaiting = true
  }
  const look = () => {
    const alive = [...fields].filter(([field]) => isAlive(field))
    for (const [field, left] of alive) {
      fields.delete(field)
      tell(field, left)
    }
    // In a later frame than the fields, which are drawn first.
    if (alive.length === 0 && pressed && isAlive(pressed)) {
      const button = pressed
      pressed = null
      button.click()
    }
    isWaiting = performance.now() < until && (fields.size > 0 || pressed !== null)
    if (isWaiting) requestAnimationFrame(look)
    else pressed = null
  }
  // React hears a field only where its value differs from the one that it last saw, and it sees what is set on the field itself.
  const tell = (field: Field, { value, checked }: { value: string; checked: boolean }) => {
    if (field instanceof HTMLSelectElement) {
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    } else if (field.type === 'checkbox' || field.type === 'radio') {
      ;(field as HTMLInputElement).checked = !checked
      field.click()
    } else {
      const caret = field.selectionStart
      field.value = ''
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
      if (caret !== null) field.setSelectionRange(caret, caret)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }

  const onClick = ({ target }: Event) => {
    const button = target instanceof Element && target.closest('button')
    if (!button || isAlive(button)) return
    // The browser sends it to the server, which does what was asked.
    if (button.type === 'submit' && button.form?.hasAttribute('action')) return
    pressed = button
    wait()
  }
  // React may bring the part to life in the middle of an event, before anything on the page hears of it: then it hears this one. Of what is
  // typed or ticked it does not, since it first looks at the field then.
  const onHeard = ({ target }: Event) => {
    if (!(target instanceof Element) || !isAlive(target)) return
    if (pressed?.contains(target)) pressed = null
    if (target instanceof HTMLSelectElement) fields.delete(target)
  }
  const onInput = ({ target }: Event) => {
    const field = target instanceof Element && target.matches('input, textarea, select') ? (target as Field) : null
    if (!field || isAlive(field)) return
    fields.delete(field)
    fields.set(field, { value: field.value, checked: 'checked' in field && field.checked })
    wait()
  }
  // Its words would leave the page, in the address.
  const onSubmit = (event: Event) => {
    if (event.target instanceof Element && !event.target.hasAttribute('action') && !isAlive(event.target)) event.preventDefault()
  }
  addEventListener('click', onClick, true)
  document.documentElement.addEventListener('click', onHeard, true)
  document.documentElement.addEventListener('change', onHeard, true)
  addEventListener('input', onInput, true)
  addEventListener('submit', onSubmit, true)
}

export const EARLY_PRESSES = `(${holdEarlyPresses})(${LONGEST_MS})`
