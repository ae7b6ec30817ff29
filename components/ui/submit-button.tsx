'use client'

import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { Button } from './button'

/** The button that sends its form; while the form is on its way it says so. */
export function SubmitButton({ busyLabel, ...props }: ComponentProps<typeof Button> & { busyLabel: string }) {
  const { pending } = useFormStatus()
  return <Button variant="go" {...props} type="submit" busy={pending ? busyLabel : (props.busy ?? false)} />
}
