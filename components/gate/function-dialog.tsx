import { useId, useState } from 'react'
import { valuesOf } from '@/components/people/check-form'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { RequiredFunction } from '@/lib/domain/gate-policy'
import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, partTitle } from '@/lib/domain/prfaq'

type Props = {
  one: RequiredFunction | null
  people: readonly PersonCard[]
  known: readonly string[]
  /** null: it is taken away. */
  onSave: (next: RequiredFunction | null) => void
  onClose: () => void
}

/** One function that has to approve. It is saved with the policy. */
export function FunctionDialog({ one, people, known, onSave, onClose }: Props) {
  const [errors, setErrors] = useState<Record<string, string>>({})
  const listId = useId()

  async function keep(form: HTMLFormElement) {
    const { RequiredFunction: Shape } = await import('@/lib/domain/gate-policy')
    const result = Shape.safeParse(read(form))
    const found: Record<string, string> = {}
    for (const issue of result.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message
    setErrors(found)
    if (result.success) onSave(result.data)
  }

  return (
    <Dialog open onClose={onClose} title={one ? `What ${one.name} has to approve` : 'Add a function'}>
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void keep(event.currentTarget)
        }}
      >
        <TextField label="Function" name="name" list={listId} defaultValue={one?.name} error={errors.name} autoComplete="off" />
        <datalist id={listId}>
          {known.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <TextField
          label="Only when engineering takes more months than"
          hint="Leave it empty to ask every time."
          name="aboveMonths"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={one?.aboveMonths ?? ''}
          error={errors.aboveMonths}
        />
        <Person label="First choice" name="firstChoiceId" people={people} chosen={one?.firstChoiceId} />
        <Person label="If away" name="standInId" people={people} chosen={one?.standInId} />
        <fieldset className="policy-parts">
          <legend className="h-sec">Sections it answers for</legend>
          <p className="hint">None chosen: all of them. An approval stays good while these do not change.</p>
          {PART_KEYS.map((key) => (
            <Check key={key} name={`part-${key}`} defaultChecked={one?.sections.includes(key)}>
              {partTitle(key)}
            </Check>
          ))}
        </fieldset>
        <footer>
          {one && (
            <Button variant="red" onClick={() => onSave(null)}>
              Take it out
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="go">
            Keep it
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

type Choice = { label: string; name: string; people: readonly PersonCard[]; chosen: string | null | undefined }

function Person({ label, name, people, chosen }: Choice) {
  return (
    <SelectField label={label} name={name} defaultValue={people.some(({ id }) => id === chosen) ? (chosen ?? '') : ''}>
      <option value="">Nobody named</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {person.name}
        </option>
      ))}
    </SelectField>
  )
}

function read(form: HTMLFormElement) {
  const values = valuesOf(form)
  const months = (values.aboveMonths ?? '').trim()
  return {
    name: values.name ?? '',
    aboveMonths: months === '' ? null : Number(months),
    firstChoiceId: values.firstChoiceId || null,
    standInId: values.standInId || null,
    sections: PART_KEYS.filter((key) => values[`part-${key}`] !== undefined),
  }
}
