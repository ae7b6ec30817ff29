import { z } from 'zod'
import { Email, Password } from './person'

export const SignInInput = z.object({
  email: Email,
  password: z.string().min(1, 'Write your password.').max(128, 'A password has 128 characters at most.'),
})
export type SignInInput = z.infer<typeof SignInInput>

export const AskResetInput = z.object({ email: Email })
export type AskResetInput = z.infer<typeof AskResetInput>

export const ResetPasswordInput = z.object({ token: z.string().min(1).max(200), password: Password })
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>

export const ChangePasswordInput = z.object({
  current: z.string().min(1, 'Write the password that you have now.').max(128, 'A password has 128 characters at most.'),
  password: Password,
})
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>

/** Deleting one's account cannot be undone, so it asks for the password. */
export const DeleteAccountInput = z.object({
  password: z.string().min(1, 'Write your password.').max(128, 'A password has 128 characters at most.'),
})
export type DeleteAccountInput = z.infer<typeof DeleteAccountInput>

/** Mails with the link to a new password that one address is sent within the window. */
export const RESET_MAILS = 3
/** The same for all addresses together that one network address asks for. */
export const RESET_MAILS_ASKED = 20

/** Failed sign-ins that are let through within the window. Our own numbers: a company sits behind one address. */
export const SIGN_IN_LIMITS = { windowMinutes: 15, perAccount: 10, perAddress: 100 } as const

/** Minutes until the next try counts again, or null while tries are left. */
export function signInWait(failures: { account: readonly Date[]; address: readonly Date[] }, now: Date): number | null {
  const oldest = [
    limitedUntil(failures.account, SIGN_IN_LIMITS.perAccount),
    limitedUntil(failures.address, SIGN_IN_LIMITS.perAddress),
  ].filter((until): until is Date => until !== null && until > now)
  if (!oldest.length) return null
  return Math.ceil((Math.max(...oldest.map(Number)) - now.getTime()) / 60_000)
}

function limitedUntil(failures: readonly Date[], most: number): Date | null {
  const nth = [...failures].sort((a, b) => b.getTime() - a.getTime())[most - 1]
  return nth ? new Date(nth.getTime() + SIGN_IN_LIMITS.windowMinutes * 60_000) : null
}

/** Where to go after signing in: a path of this site, never another origin; anything else is the Desk. Without dots between slashes: "/.//host" becomes "//host". */
export function safeNext(next: string | null | undefined): string {
  return next && /^(\/[\w\-%][\w\-.%]*)+\/?(\?[\w\-./=&%]*)?$/.test(next) ? next : '/desk'
}

/** "Firefox on Windows": what a session's user agent says about the device, as far as it says anything. */
export function deviceOf(userAgent: string | null): string {
  const agent = userAgent ?? ''
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1]
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1]
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'A device we do not know')
}

/** The first that matches: most browsers also name those that they resemble. */
const BROWSERS: [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]
