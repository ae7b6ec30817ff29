import { z } from 'zod'
import { THEMES } from './theme'

export const Theme = z.enum(THEMES)
export type Theme = z.infer<typeof Theme>

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
