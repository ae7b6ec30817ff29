import { startTransition, useActionState } from 'react'
import type { z } from 'zod'
import type { FieldErrors } from './check-form'
import { useCheckedForm } from './use-checked-form'

type Refusal = { message: string; fieldErrors: FieldErrors; values: Record<string, string> }
type ServerForm<R extends Refusal> = (previous: R | null, form: FormData) => Promise<R | null>

/** A form that a server action takes as it is: it works before this script has arrived, and is checked here once it has. */
export function useServerForm<R extends Refusal>(action: ServerForm<R>, schema: () => Promise<z.ZodType>) {
  const [refusal, dispatch, pending] = useActionState<R | null, FormData>(action, null)
  const checked = useCheckedForm({
    schema,
    refusal,
    send: (form) => startTransition(() => dispatch(new FormData(form))),
  })
  return { ...checked, formProps: { ...checked.formProps, action: dispatch }, pending, values: refusal?.values ?? {} }
}
