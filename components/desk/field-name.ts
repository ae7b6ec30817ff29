export type Field = HTMLInputElement | HTMLTextAreaElement

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
