export const PERSON_COLOURS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const
export type PersonColour = (typeof PERSON_COLOURS)[number]

/** How a person is shown wherever they appear. colour names one of the six tokens of the design. */
export type PersonCard = { id: string; name: string; initials: string; colour: PersonColour }

export const DELETED_PERSON_NAME = 'Somebody who left'

/** Up to two letters: the first of the first and of the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const first = [...(words[0] ?? '?')][0] ?? '?'
  const last = words.length > 1 ? [...(words.at(-1) ?? '')][0] : ''
  return (first + (last ?? '')).toLocaleUpperCase('en-GB')
}

/** The same person has the same colour everywhere (FNV-1a over the id). */
export function colourOf(personId: string): PersonColour {
  let hash = 0x811c9dc5
  for (const letter of personId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return PERSON_COLOURS[(hash >>> 0) % PERSON_COLOURS.length] ?? 'p1'
}

/** The colour that the fewest of the others have: `own` where that is one of them, else the next after it. */
export function colourBeside(own: PersonColour, others: readonly PersonColour[]): PersonColour {
  const used = (colour: PersonColour) => others.filter((other) => other === colour).length
  const at = PERSON_COLOURS.indexOf(own)
  return [...PERSON_COLOURS.slice(at), ...PERSON_COLOURS.slice(0, at)].reduce((best, next) =>
    used(next) < used(best) ? next : best,
  )
}

/** deletedAt: also as JSON holds it. */
export function personCard(person: { id: string; name: string; deletedAt?: Date | string | null }): PersonCard {
  const name = person.deletedAt ? DELETED_PERSON_NAME : person.name
  return { id: person.id, name, initials: person.deletedAt ? '–' : initialsOf(name), colour: colourOf(person.id) }
}
