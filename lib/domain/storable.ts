/** Text as the database can keep it: PDFs paste NUL characters along, and a cut may leave half a letter. */
export function storableText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\u0000', '')
}

/** The same for whatever a browser sent, however deep the texts stand in it. */
export function storable(input: unknown): unknown {
  if (typeof input === 'string') return storableText(input)
  if (Array.isArray(input)) return input.map(storable)
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype) return input
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, storable(value)]))
}
