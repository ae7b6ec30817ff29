'use client'

import Link from 'next/link'
import { useEffect } from 'react'
import { findLeft, keepLeft } from '@/components/desk/left'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { signInAction } from '@/lib/actions/identity'
import { FormFoot } from './form-foot'
import { useServerForm } from './use-server-form'

/** next: where to go afterwards. */
export function SignInForm({ next }: { next: string }) {
  const { formProps, errors, message, values, pending } = useServerForm(signInAction, () =>
    import('@/lib/domain/identity').then((inputs) => inputs.SignInInput),
  )
  useEffect(() => {
    // Whoever was sent here from a page goes on writing there; whoever went by themselves left nothing to go on with.
    const left = findLeft()
    if (left) keepLeft(left.path === next ? { ...left, isAwaited: true } : null)
  }, [next])
  return (
    <form {...formProps}>
      <input type="hidden" name="next" value={next} />
      <TextField
        label="Work email"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={values.email}
        error={errors.email}
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" error={errors.password} />
      <FormFoot message={message}>
        <Button type="submit" variant="go" size="full" busy={pending && 'Signing in'}>
          Sign in
        </Button>
      </FormFoot>
      <p className="hint">
        <Link href="/forgot-password">Ask for a new password</Link>
      </p>
    </form>
  )
}
