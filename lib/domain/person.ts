import { z } from 'zod'

export const PERSON_COLOURS = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'] as const
export type PersonColour = (typeof PERSON_COLOURS)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export const Theme = z.enum(THEMES)
export type Theme = z.infer<typeof Theme>

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

export function personCard(person: { id: string; name: string; deletedAt?: Date | null }): PersonCard {
  const name = person.deletedAt ? DELETED_PERSON_NAME : person.name
  return { id: person.id, name, initials: person.deletedAt ? '–' : initialsOf(name), colour: colourOf(person.id) }
}

/** An address as it is kept: trimmed and in lower case before it is judged. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'Keep the address under 255 letters.')
  .check(z.email('Write a full address, such as dana@northgate.example.'))

/** Names stand in one line everywhere, in the subjects of mails and in terminals too: no controls, and nothing that turns the direction of what follows. */
export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

export const PersonName = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Write your name as colleagues know it.')
  .max(80, 'Keep the name under 80 letters.')

/** Length is what makes a password hard to guess; nothing else is asked. */
export const Password = z
  .string()
  .min(10, 'Use at least 10 characters. Four short words work well.')
  .max(128, 'Keep the password under 128 characters.')

export const TimeZone = z.string().refine(isTimeZone, 'Choose a time zone from the list.')

/** What every way to an account asks. timeZone comes from the browser, unasked; a strange one is no reason to refuse. */
export const newAccount = { name: PersonName, email: Email, password: Password, timeZone: TimeZone.catch('UTC') }

export const ChangeProfileInput = z.object({ name: PersonName, timeZone: TimeZone })
export type ChangeProfileInput = z.infer<typeof ChangeProfileInput>

export const ChangeThemeInput = z.object({ theme: Theme })
export type ChangeThemeInput = z.infer<typeof ChangeThemeInput>

export const EndSessionInput = z.object({ sessionId: z.string().min(1).max(64) })
export type EndSessionInput = z.infer<typeof EndSessionInput>

function isTimeZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }))
  } catch {
    return false
  }
}
