'use client'

import { valuesOf } from '@/components/people/check-form'
import { FormFoot } from '@/components/people/form-foot'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { setLaunchReminderAction } from '@/lib/actions/after-launch'
import type { SetReminderInput } from '@/lib/domain/after-launch/inputs'

export function ReminderForm({ proposalId, suggested }: { proposalId: string; suggested: string }) {
  const { send, pending, refusal } = useSending(setLaunchReminderAction)
  const read = (form: HTMLFormElement) => ({ proposalId, ...valuesOf(form) }) as SetReminderInput
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/after-launch/inputs').then((inputs) => inputs.SetReminderInput),
    read,
    refusal,
    send: (form) => send(read(form)),
  })
  return (
    <form {...formProps} className="inline-form--two">
      <TextField label="Remind us on" name="dueOn" type="date" defaultValue={suggested} error={errors.dueOn} />
      <FormFoot message={message}>
        <Button type="submit" busy={pending && 'Setting it'}>
          Set a reminder
        </Button>
      </FormFoot>
    </form>
  )
}
