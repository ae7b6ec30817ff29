'use client'

import { valuesOf } from '@/components/people/check-form'
import { FormFoot } from '@/components/people/form-foot'
import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { noteSurpriseAction } from '@/lib/actions/after-launch'
import type { AddSurpriseInput } from '@/lib/domain/after-launch/inputs'

export function SurpriseForm({ proposalId, today }: { proposalId: string; today: string }) {
  const { send, pending, refusal } = useSending(noteSurpriseAction)
  const read = (form: HTMLFormElement) => ({ proposalId, ...valuesOf(form) }) as AddSurpriseInput
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/after-launch/inputs').then((inputs) => inputs.AddSurpriseInput),
    read,
    refusal,
    send: (form) => send(read(form), () => form.reset()),
  })
  return (
    <form {...formProps} className="inline-form">
      <TextField label="Something nobody foresaw" name="text" serif maxLength={500} error={errors.text} />
      <TextField label="Happened on" name="happenedOn" type="date" defaultValue={today} error={errors.happenedOn} />
      <FormFoot message={message}>
        <Button type="submit" busy={pending && 'Noting'}>
          Note it
        </Button>
      </FormFoot>
    </form>
  )
}
