import { revalidatePath } from 'next/cache'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { DomainError } from '@/lib/domain/errors'
import { type ActionFailure, type ActionResult, answer, parse } from './action'
import { systemClock } from './clock'
import { env } from './env'
import type { SignedInContext, Visitor } from './people/visitor'
import { currentSignedIn, WORKSPACE_COOKIE } from './session'

/** What a form is told: null at first, then why it was refused and what had been typed (never a password). */
export type FormState = (ActionFailure & { values: Record<string, string> }) | null

/**
 * The way of a form that works before the page's script has arrived and before anybody is signed in: parse, verb,
 * then go to the path that `then` names.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  verb: (visitor: Visitor, input: z.output<S>) => Promise<T>,
  then: (value: T, form: FormData) => string | Promise<string>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    // What a request made by hand sends is as a rule no form.
    const fields = form instanceof FormData ? [...form] : []
    const typed = Object.fromEntries(fields.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    const result = await answer(async () => verb(await visitor(), parse(schema, typed)))
    if (!result.ok) {
      const { password: _password, email = '', ...values } = typed
      // A password that was typed into the wrong field is as a rule no address.
      return { ...result, values: email.includes('@') ? { ...values, email } : values }
    }
    redirect(await then(result.value, form))
  }
}

/** The way of a button for somebody who is signed in, whichever workspace they are in and even in none. */
export function personAction<S extends z.ZodType, T>(
  schema: S,
  verb: (ctx: SignedInContext, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) =>
    answer(async () => {
      const value = await verb(await signedInContext(), parse(schema, input))
      revalidatePath('/', 'layout')
      return value
    })
}

/** The same for what leads into a workspace: the browser remembers which, and goes there. It answers only when refused. */
export function enteringAction<S extends z.ZodType>(
  schema: S,
  verb: (ctx: SignedInContext, input: z.output<S>) => Promise<Entered>,
): (input: z.input<S>) => Promise<ActionFailure> {
  return async (input) => {
    const result = await answer(async () => verb(await signedInContext(), parse(schema, input)))
    if (!result.ok) return result
    revalidatePath('/', 'layout')
    redirect(await enterWorkspace(result.value))
  }
}

type Entered = { workspaceId: string; proposalId?: string | null; isAsked?: boolean }

/**
 * Keeps which workspace this browser looks at (every request checks it against the memberships) and says where to go:
 * a guest to the proposal that they were invited to, and where their verdict is asked for to where it is given; everybody else to the desk.
 */
export async function enterWorkspace({ workspaceId, proposalId, isAsked }: Entered): Promise<string> {
  const secure = env().baseUrl.startsWith('https:')
  const jar = await cookies()
  jar.set(WORKSPACE_COOKIE, workspaceId, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: 60 * 60 * 24 * 365 })
  if (!proposalId) return '/desk'
  return `/proposals/${proposalId}/${isAsked ? 'review/judge' : 'write'}`
}

export async function visitor(): Promise<Visitor> {
  return { headers: await headers(), now: systemClock }
}

/** Throws 'unauthenticated' when nobody is signed in. */
export async function signedInContext(): Promise<SignedInContext> {
  const signedIn = await currentSignedIn()
  if (!signedIn) throw new DomainError('unauthenticated', 'You are signed out. Sign in again in another tab, then repeat this.')
  return { ...(await visitor()), person: signedIn.person, sessionId: signedIn.sessionId }
}
