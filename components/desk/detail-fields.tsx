import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { type Detail, givenTitle } from '@/lib/domain/proposal-names'

export type DetailValues = { title: string; teamId: string | null; launchDate: string | null; engineeringMonths: number | null }

type Props = {
  teams: readonly { id: string; name: string }[]
  values: DetailValues
  errors: Partial<Record<string, string>>
  disabled?: boolean
}

/** Title, team, launch date and estimate. */
export function DetailFields({ teams, values, errors, disabled = false }: Props) {
  return (
    <>
      <TextField
        serif
        label="Working title"
        aside="What the team calls it"
        name="title"
        maxLength={120}
        autoComplete="off"
        defaultValue={givenTitle(values.title)}
        error={errors.title}
        readOnly={disabled}
      />
      <SelectField label="Team" name="teamId" defaultValue={values.teamId ?? ''} error={errors.teamId} disabled={disabled}>
        <option value="">No team</option>
        {teams.map((team) => (
          <option key={team.id} value={team.id}>
            {team.name}
          </option>
        ))}
      </SelectField>
      <div className="pair">
        <TextField
          label="Launch date"
          aside="If you know it"
          type="date"
          name="launchDate"
          hint="The release carries it."
          defaultValue={values.launchDate ?? ''}
          error={errors.launchDate}
          readOnly={disabled}
        />
        <TextField
          label="Months of engineering"
          aside="A guess is fine"
          type="number"
          inputMode="decimal"
          min={0}
          step={0.1}
          name="engineeringMonths"
          hint="One person for four months is 4."
          defaultValue={values.engineeringMonths ?? ''}
          error={errors.engineeringMonths}
          readOnly={disabled}
        />
      </div>
    </>
  )
}

/** What the fields say, in the shape of the schema: an empty field is null. */
export function readDetails(form: HTMLFormElement): Record<Detail, unknown> {
  const data = new FormData(form)
  const text = (name: Detail) => String(data.get(name) ?? '').trim()
  const months = form.elements.namedItem('engineeringMonths') as HTMLInputElement
  return {
    title: text('title'),
    teamId: text('teamId') || null,
    launchDate: text('launchDate') || null,
    // A number field with letters in it reads as empty; the schema then says what to write.
    engineeringMonths: months.validity.badInput ? Number.NaN : months.value === '' ? null : Number(months.value),
  }
}
