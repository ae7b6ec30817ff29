'use client'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { askResetAction, resetPasswordAction } from '@/lib/actions/identity'
import { FormFoot } from './form-foot'
import { useServerForm } from './use-server-form'

export function AskResetForm() {
  const { formProps, errors, message, values, pending } = useServerForm(askResetAction, () =>
    import('@/lib/domain/identity').then((inputs) => inputs.AskResetInput),
  )
  return (
    <form {...formProps}>
      <TextField
        label="Work email"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={values.email}
        error={errors.email}
      />
      <FormFoot message={message}>
        <Button type="submit" variant="go" size="full" busy={pending && 'Sending'}>
          Send me a link
        </Button>
      </FormFoot>
    </form>
  )
}

/** token: from the mail. */
export function ResetPasswordForm({ token }: { token: string }) {
  const { formProps, errors, message, pending } = useServerForm(resetPasswordAction, () =>
    import('@/lib/domain/identity').then((inputs) => inputs.ResetPasswordInput),
  )
  return (
    <form {...formProps}>
      <input type="hidden" name="token" value={token} />
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint={errors.password ? undefined : 'At least 10 characters. Four short words work well.'}
        error={errors.password}
      />
      <FormFoot message={message}>
        <Button type="submit" variant="go" size="full" busy={pending && 'Saving'}>
          Set the password
        </Button>
      </FormFoot>
    </form>
  )
}
