import { randomUUID } from 'node:crypto'
import { revalidatePath } from 'next/cache'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { DomainError, type ErrorCode } from '@/lib/domain/errors'
import { storable } from '@/lib/domain/storable'
import type { Context } from './context'
import { requireContext } from './session'

export type ActionFailure = { ok: false; code: ErrorCode | 'unexpected'; message: string; fieldErrors: Record<string, string> }
export type ActionResult<T> = { ok: true; value: T } | ActionFailure

/** The way of every button: parse what the browser sent, find out who it is, run the verb, show the new state, name the error. */
export function action<S extends z.ZodType, T>(
  schema: S,
  verb: (ctx: Context, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) =>
    answer(async () => {
      const parsed = parse(schema, input)
      const value = await verb(await requireContext(), parsed)
      revalidatePath('/', 'layout')
      return value
    })
}

/** The same for a screen that asks for its own new state: no page is drawn anew. */
export function quietAction<S extends z.ZodType, T>(
  schema: S,
  verb: (ctx: Context, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) => answer(async () => verb(await requireContext(), parse(schema, input)))
}

/** Parses untrusted input or throws 'invalid' with one sentence a field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(storable(input))
  if (result.success) return result.data
  const fieldErrors: Record<string, string> = {}
  for (const issue of result.error.issues) fieldErrors[issue.path.join('.')] ??= issue.message
  throw new DomainError('invalid', Object.values(fieldErrors)[0] ?? 'Something in the form is not right.', fieldErrors)
}

/** Runs the work and turns what it throws into an answer that a person can read. Redirects pass through. */
export async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof DomainError)
      return { ok: false, code: error.code, message: error.message, fieldErrors: error.fieldErrors }
    const id = randomUUID().slice(0, 8)
    console.error(`[error ${id}]`, error)
    return {
      ok: false,
      code: 'unexpected',
      message: `Something broke on our side. Nothing was changed. Try again, or tell support the number ${id}.`,
      fieldErrors: {},
    }
  }
}
