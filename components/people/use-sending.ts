import { useRef, useState, useTransition } from 'react'
import { answered } from '@/components/ui/answered'
import { showToast } from '@/components/ui/toast-store'
import { keepPlace } from '@/components/ui/when-gone'
import type { FieldErrors } from './check-form'

export type Refused = { ok: false; message: string; fieldErrors: FieldErrors }
type Result<T> = { ok: true; value: T } | Refused

/**
 * Calls an action, one at a time: a double click sends once. Knows while it works, and keeps why it was refused. What is done afterwards is
 * said in a toast.
 */
export function useSending<I, T>(action: (input: I) => Promise<Result<T>>) {
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [pending, start] = useTransition()

  const isOnItsWay = useRef(false)
  function send(input: I, done: (value: T) => void = () => {}) {
    if (isOnItsWay.current) return
    isOnItsWay.current = true
    const keep = keepPlace()
    start(async () => {
      const result = await answered(action(input)).finally(() => {
        isOnItsWay.current = false
      })
      setRefusal(result.ok ? null : result)
      if (!result.ok) return
      keep()
      done(result.value)
    })
  }

  return { send, pending, refusal, forget: () => setRefusal(null) }
}

/** For a control with no room for an error beside it: the refusal itself is the toast. */
export async function sendOrTell<T>(sent: Promise<Result<T>>): Promise<boolean> {
  const keep = keepPlace()
  const result = await answered(sent)
  if (result.ok) keep()
  else showToast(result.message)
  return result.ok
}
