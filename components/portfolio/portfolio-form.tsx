'use client'

import Form from 'next/form'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { leaveOutEmpty } from '@/components/ui/leave-out-empty'

/** Everything that the portfolio can be narrowed by. A choice is shown at once; days and words by the button, as without scripts. */
export function PortfolioForm({ children }: { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  const onChange = ({ target }: FormEvent<HTMLFormElement>) => {
    if (!(target instanceof HTMLSelectElement)) return
    // A span takes the place of days that were chosen.
    if (target.name === 'span') {
      for (const field of form.current?.querySelectorAll<HTMLInputElement>('input[type=date]') ?? []) field.value = ''
    }
    form.current?.requestSubmit()
  }
  return (
    <Form ref={form} action="/portfolio" scroll={false} onChange={onChange} onSubmit={leaveOutEmpty}>
      {children}
    </Form>
  )
}
