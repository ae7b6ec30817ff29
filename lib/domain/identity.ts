import { z } from 'zod'
import { Email, Password } from './person'

export const SignInInput = z.object({ email: Email, password: z.string().min(1, 'Write your password.').max(128) })
export type SignInInput = z.infer<typeof SignInInput>

export const AskResetInput = z.object({ email: Email })
export type AskResetInput = z.infer<typeof AskResetInput>

export const ResetPasswordInput = z.object({ token: z.string().min(1).max(200), password: Password })
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>

export const ChangePasswordInput = z.object({
  current: z.string().min(1, 'Write the password that you have now.').max(128),
  password: Password,
})
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>

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
