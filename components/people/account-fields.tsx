import { TextField } from '@/components/ui/text-field'
import type { FieldErrors } from './check-form'
import { TimeZoneInput } from './time-zone-input'

type Props = {
  errors: FieldErrors
  values: Record<string, string>
  /** The address that the invitation was sent to; it cannot be changed. */
  email?: string | null
}

/** What every way to an account asks. */
export function AccountFields({ errors, values, email }: Props) {
  return (
    <>
      <TextField label="Your name" name="name" autoComplete="name" defaultValue={values.name} error={errors.name} />
      <TextField
        label="Work email"
        name="email"
        type="email"
        autoComplete="email"
        readOnly={Boolean(email)}
        defaultValue={email ?? values.email}
        error={errors.email}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={errors.password ? undefined : 'At least 10 characters. Four short words work well.'}
        error={errors.password}
      />
      <TimeZoneInput />
    </>
  )
}
