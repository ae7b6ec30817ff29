'use client'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { changePasswordAction } from '@/lib/actions/identity'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

/** email: told to the browser's keeper of passwords, so that it knows whose password this is. */
export function PasswordForm({ email }: { email: string }) {
  const { send, pending, refusal } = useSending(changePasswordAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/identity').then((inputs) => inputs.ChangePasswordInput),
    refusal,
    send: (form) =>
      send(valuesOf(form) as { current: string; password: string }, ({ ended }) => {
        form.reset()
        showToast(
          ended
            ? `Password changed. ${ended === 1 ? 'One other session was' : `${ended} other sessions were`} ended.`
            : 'Password changed.',
        )
      }),
  })
  return (
    <section>
      <h2 className="h-sec h-ruled">Password</h2>
      <form {...formProps} className="mt-2 grid max-w-[520px] gap-4">
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label="The password that you have now"
          name="current"
          type="password"
          autoComplete="current-password"
          error={errors.current}
        />
        <TextField
          label="New password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint="At least 10 characters. Four short words work well. You are signed out on every other device."
          error={errors.password}
        />
        <FormFoot message={message}>
          <div>
            <Button type="submit" busy={pending && 'Saving'}>
              Change the password
            </Button>
          </div>
        </FormFoot>
      </form>
    </section>
  )
}
