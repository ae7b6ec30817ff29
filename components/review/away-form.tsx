'use client'

import { sendOrTell, useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { endDelegationAction, setDelegationAction } from '@/lib/actions/review'

type Props = {
  /** What is set now, with its last day in words. */
  setting: { id: string; name: string; until: string } | null
  choices: readonly { id: string; name: string }[]
}

/** Who decides for one while one is away. */
export function AwayForm({ setting, choices }: Props) {
  const { send, pending, refusal } = useSending(setDelegationAction)
  if (setting) {
    const end = async () => {
      if (await sendOrTell(endDelegationAction({ delegationId: setting.id }))) showToast('You decide yourself again.')
    }
    return (
      <p className="act-row">
        <span>
          {setting.name} decides in your place until {setting.until}.
        </span>
        <Button size="sm" onClick={end}>
          I am back
        </Button>
      </p>
    )
  }
  return (
    <form
      className="grid max-w-[520px] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const until = String(form.get('until'))
        send({ toId: String(form.get('toId')), until }, () => showToast('They decide in your place from now on.'))
      }}
    >
      <SelectField label="Who decides for you?" name="toId" error={refusal?.fieldErrors.toId}>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField label="Until" aside="That day included" type="date" name="until" error={refusal?.fieldErrors.until} />
      {refusal && !refusal.fieldErrors.until && <FormError>{refusal.message}</FormError>}
      <div>
        <Button type="submit" busy={pending && 'Saving'}>
          I am away
        </Button>
      </div>
    </form>
  )
}
