import type { FormEvent } from 'react'

/** Of a form that asks for a page: what is not chosen does not stand in the address. */
export function leaveOutEmpty({ currentTarget: form }: FormEvent<HTMLFormElement>) {
  const empty = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].filter(({ value }) => !value)
  for (const field of empty) field.disabled = true
  setTimeout(() => {
    for (const field of empty) field.disabled = false
  })
}
