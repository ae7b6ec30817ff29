// A remark keeps the ids of those it mentions, never their names: names change and are blanked.

const TOKEN = /<@([A-Za-z0-9_-]{1,64})>/g

/** How a mention of this person stands in a remark. */
export function mentionOf(personId: string): string {
  return `<@${personId}>`
}

/** Ids of the people that a remark mentions, each once, in order. */
export function mentionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(TOKEN)].map(([, id]) => id as string))]
}

/** A remark in pieces: words, and ids of people. */
export function piecesOf(text: string): ({ words: string } | { personId: string })[] {
  const pieces: ({ words: string } | { personId: string })[] = []
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) pieces.push({ words: text.slice(at, match.index) })
    pieces.push({ personId: match[1] as string })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ words: text.slice(at) })
  return pieces
}

/** A remark with names in place of ids: for fields, mails and the inbox. */
export function inWords(text: string, nameOf: (personId: string) => string): string {
  return text.replace(TOKEN, (_, id: string) => `@${nameOf(id)}`)
}

/** What somebody typed, with the ids of those they chose in place of the names. The longest name first: "@Ann Lee" is not "@Ann". */
export function withMentions(typed: string, chosen: readonly { id: string; name: string }[]): string {
  const byLength = [...chosen].sort((a, b) => b.name.length - a.name.length)
  return byLength.reduce((text, { id, name }) => text.replaceAll(`@${name}`, mentionOf(id)), typed)
}
