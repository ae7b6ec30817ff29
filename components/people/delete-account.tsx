'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { deleteAccountAction } from '@/lib/actions/identity'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { OwnLeaving, useOwnLeaving } from './own-leaving'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

/** reason: why it cannot be deleted now, as the ruling says it. */
export function DeleteAccount({ reason }: { reason?: string }) {
  const [open, setOpen] = useState(false)
  const { left } = useOwnLeaving(open, true)
  const { send, pending, refusal } = useSending(deleteAccountAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/identity').then((inputs) => inputs.DeleteAccountInput),
    refusal,
    // A full load: nothing that this person saw stays in the memory of the tab.
    send: (form) => send(valuesOf(form) as { password: string }, () => window.location.assign('/sign-in')),
  })
  return (
    <>
      <div>
        <Button variant="red" reason={reason} onClick={() => setOpen(true)}>
          Delete your account
        </Button>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title="Delete your account for good?">
        <form {...formProps} className="grid gap-4">
          <p>
            Your name, address, password and sessions go. What you wrote and decided stays on record as “Somebody who left”. This
            cannot be undone.
          </p>
          <OwnLeaving left={left} everywhere />
          <TextField
            label="Your password"
            name="password"
            type="password"
            autoComplete="current-password"
            error={errors.password}
          />
          <FormFoot message={message}>
            <footer>
              <Button onClick={() => setOpen(false)}>Keep it</Button>
              <Button type="submit" variant="red-solid" busy={pending && 'Deleting'}>
                Delete your account
              </Button>
            </footer>
          </FormFoot>
        </form>
      </Dialog>
    </>
  )
}
