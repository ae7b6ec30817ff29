/** A text that PostgreSQL takes, and that no page of findings grows long by: without zero characters and halves of letters, cut at `most`. */
export function storable(text: string, most = 400): string {
  const taken = text
    .slice(0, most + 1)
    .replaceAll('\u0000', '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  return taken.length > most ? `${taken.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : taken
}
