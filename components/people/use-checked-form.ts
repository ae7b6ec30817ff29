import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { byField, checkForm, type FieldErrors, focusFirstError, valuesOf } from './check-form'

type Asked = {
  /** Fetched when somebody begins to fill the form: the checker is heavier than the whole page. */
  schema: () => Promise<z.ZodType>
  /** What the schema is asked about; the form's own fields unless told otherwise. */
  read?: (form: HTMLFormElement) => unknown
  /** Called with a form that the schema takes. */
  send: (form: HTMLFormElement) => void
  /** What the server said to the last one that was sent. */
  refusal: { message: string; fieldErrors: FieldErrors } | null
}

/**
 * One form, one schema, in the browser as on the server: refuses before anything is sent, puts the focus on the first
 * field that has to change, and takes an error away as soon as its field is right.
 */
export function useCheckedForm({ schema, read = valuesOf, send, refusal }: Asked) {
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldErrors>(() => byField(refusal?.fieldErrors ?? {}))
  const [heard, setHeard] = useState(refusal)
  /** What was wrong at the last attempt; its first field gets the focus. */
  const [wrong, setWrong] = useState<FieldErrors>({})
  /** What is wrong with no field that the form shows. */
  const [stray, setStray] = useState<string | null>(null)
  if (refusal !== heard) {
    const told = byField(refusal?.fieldErrors ?? {})
    setHeard(refusal)
    setErrors(told)
    setWrong(told)
  }

  useEffect(() => {
    const [first] = Object.values(wrong)
    if (first !== undefined) setStray(focusFirstError(form.current) ? null : first)
  }, [wrong])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const filled = event.currentTarget
    // Enter in its only field sends a form past a button that is busy: once is enough.
    if (filled.querySelector('[aria-busy="true"]')) return
    // Where the checker does not load, the server is the first to check.
    const checker = await schema().catch(() => null)
    const found = checker ? checkForm(checker, read(filled)) : {}
    setErrors(found)
    setStray(null)
    if (Object.keys(found).length > 0) setWrong(found)
    else send(filled)
  }

  async function onInput(event: FormEvent<HTMLFormElement>) {
    const { name } = event.target as HTMLInputElement
    if (!errors[name]) return
    const filled = event.currentTarget
    const checker = await schema().catch(() => null)
    if (!checker) return
    const now = checkForm(checker, read(filled))[name]
    setErrors(({ [name]: _before, ...rest }) => (now ? { ...rest, [name]: now } : rest))
  }

  const formProps = { ref: form, onSubmit, onInput, onFocus: () => void schema().catch(() => {}), noValidate: true }
  const hasFieldError = Object.keys({ ...refusal?.fieldErrors, ...errors }).length > 0
  return { formProps, errors, message: stray ?? (hasFieldError ? null : (refusal?.message ?? null)) }
}
