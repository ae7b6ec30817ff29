export type Field = HTMLInputElement | HTMLTextAreaElement

/** What was typed and not sent when a page was left. */
export type Left = {
  personId: string
  /** The address of the page, with its question. */
  path: string
  words: { field: string; value: string }[]
  /** The sign-in page was asked to lead back there. */
  isAwaited?: boolean
}

/** Secrets are never kept. */
const KINDS = ['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'textarea']

export function isField(target: unknown): target is Field {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && KINDS.includes(target.type)
}

/** By what a field is found again where its page is drawn anew: the dialog and the part of the page around it, its name, and which of several. */
export function fieldName(field: Field): string {
  const own = about(field)
  const alike = [...document.querySelectorAll<Field>('input, textarea')].filter((one) => about(one) === own)
  return `${own} ${alike.indexOf(field)}`
}

function about(field: Field): string {
  // Ids that React makes up begin so, and differ from one drawing to the next.
  const part = field.parentElement?.closest('[id]:not([id^="_"])')?.id
  const dialog = field.closest('dialog')?.querySelector('h2')?.textContent
  return [dialog, part, field.name || field.ariaLabel || field.labels?.[0]?.textContent].join('/')
}

const KEY = 'typed and left'

export function keepLeft(left: Left | null): void {
  try {
    if (left) sessionStorage.setItem(KEY, JSON.stringify(left))
    else sessionStorage.removeItem(KEY)
  } catch {
    return
  }
}

export function findLeft(): Left | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Left | null
  } catch {
    return null
  }
}
