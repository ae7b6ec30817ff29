import { type Field, fieldName } from './field-name'
import { keepLeft } from './left'

/** Secrets are never kept. */
const KINDS = ['text', 'search', 'email', 'url', 'tel', 'number', 'date', 'textarea']

/** Keeps what stands in the fields that were typed into, `first` of all, when their page is left. Returns how to leave it. */
export function keepTyped(personId: string, first: EventTarget | null): () => void {
  const fields = new Set<Field>()
  let path = ''
  const note = (target: EventTarget | null) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !KINDS.includes(target.type)) return
    // Those of pages that were left go.
    for (const field of fields) if (!field.isConnected) fields.delete(field)
    fields.add(target)
    // Asked for now: while a page is being left its address is another one already.
    path = location.pathname + location.search
  }
  const onInput = ({ target }: Event) => note(target)
  const leave = () => {
    const words = [...fields].filter(({ isConnected, value }) => isConnected && value !== '')
    if (words.length === 0) return
    keepLeft({ personId, path, words: words.map((field) => ({ field: fieldName(field), value: field.value })) })
  }
  note(first)
  document.addEventListener('input', onInput)
  window.addEventListener('pagehide', leave)
  return () => {
    leave()
    document.removeEventListener('input', onInput)
    window.removeEventListener('pagehide', leave)
  }
}
