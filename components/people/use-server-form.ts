import { useActionState, useRef, useState, useTransition } from 'react'
import type { z } from 'zod'
import { answered, type NoAnswer } from '@/components/ui/answered'
import type { FieldErrors } from './check-form'
import { useCheckedForm } from './use-checked-form'

type Refusal = { message: string; fieldErrors: FieldErrors; values: Record<string, string> }
type ServerForm<R extends Refusal> = (previous: R | null, form: FormData) => Promise<R | null>

/** A form that a server action takes as it is: it works before this script has arrived, and is checked here once it has. */
export function useServerForm<R extends Refusal>(action: ServerForm<R>, schema: () => Promise<z.ZodType>) {
  const [early, dispatch] = useActionState<R | null, FormData>(action, null)
  const [late, setLate] = useState<R | NoAnswer | null>(null)
  const [pending, start] = useTransition()
  const isOnItsWay = useRef(false)
  const refusal = late ?? early
  function send(form: HTMLFormElement) {
    if (isOnItsWay.current) return
    isOnItsWay.current = true
    const data = new FormData(form)
    start(async () => {
      const answer = await answered(action(early, data)).finally(() => {
        isOnItsWay.current = false
      })
      setLate(answer)
    })
  }
  const checked = useCheckedForm({ schema, refusal, send })
  const values = (refusal && 'values' in refusal ? refusal : early)?.values ?? {}
  return { ...checked, formProps: { ...checked.formProps, action: dispatch }, pending, values }
}
