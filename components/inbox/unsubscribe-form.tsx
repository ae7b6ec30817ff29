'use client'

import { FormFoot } from '@/components/people/form-foot'
import { useServerForm } from '@/components/people/use-server-form'
import { Button } from '@/components/ui/button'
import { unsubscribeAction } from '@/lib/actions/inbox'

/** One button, which works before this script has arrived. */
export function UnsubscribeForm({ token }: { token: string }) {
  const { formProps, message, pending } = useServerForm(unsubscribeAction, () =>
    import('@/lib/domain/inbox').then((inputs) => inputs.UnsubscribeInput),
  )
  return (
    <form {...formProps}>
      <input type="hidden" name="token" value={token} />
      <FormFoot message={message}>
        <Button type="submit" variant="go" size="full" busy={pending && 'Stopping'}>
          Stop these mails
        </Button>
      </FormFoot>
    </form>
  )
}
