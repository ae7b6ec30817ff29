'use client'

import type { ReactNode } from 'react'
import { type Refused, useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'

type Props<I> = {
  /** What it does. */
  action: (input: I) => Promise<{ ok: true; value: unknown } | Refused>
  input: I
  /** What it says while it works. */
  busy: string
  /** What it is about, for whoever does not see the row. */
  label: string
  children: ReactNode
}

/** A small button of a row, and why it was refused beside it. */
export function QuietSend<I>({ action, input, busy, label, children }: Props<I>) {
  const { send, pending, refusal } = useSending(action)
  return (
    <span>
      <Button size="sm" variant="quiet" busy={pending && busy} aria-label={label} onClick={() => send(input)}>
        {children}
      </Button>
      {refusal && (
        <span role="alert" className="err">
          {refusal.message}
        </span>
      )}
    </span>
  )
}
