'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { changeProfileAction } from '@/lib/actions/identity'
import { initialsOf, type PersonCard } from '@/lib/domain/person-card'
import { Avatar } from './avatar'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

type Props = { person: PersonCard; timeZone: string; zones: readonly string[] }

/** Name and time zone; the initials follow as one types. */
export function ProfileForm({ person, timeZone, zones }: Props) {
  const [name, setName] = useState(person.name)
  const { send, pending, refusal } = useSending(changeProfileAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/person').then((inputs) => inputs.ChangeProfileInput),
    refusal,
    send: (form) => send(valuesOf(form) as { name: string; timeZone: string }, () => showToast('Profile saved.')),
  })
  const offered = [...new Set(['UTC', ...zones, timeZone])]
  return (
    <form {...formProps} className="grid grid-cols-[minmax(0,520px)] gap-4 border-t border-ink pt-3">
      <div className="flex items-end gap-3">
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="flex-1"
          error={errors.name}
        />
        <span className="self-start pt-[24px] narrow:pt-[29px]">
          <Avatar person={{ ...person, initials: initialsOf(name) }} size="lg" decorative />
        </span>
      </div>
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={timeZone}
        hint="Dates and times follow it."
        error={errors.timeZone}
      >
        {offered.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <FormFoot message={message}>
        <div>
          <Button type="submit" variant="go" busy={pending && 'Saving'}>
            Save the profile
          </Button>
        </div>
      </FormFoot>
    </form>
  )
}
