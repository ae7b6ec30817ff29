import { SelectField } from '@/components/ui/select-field'

type Props = { teams: readonly { id: string; name: string }[]; chosen: string | null; onChange?: () => void }

/** Narrows a list to the proposals of one team, or of none. */
export function TeamField({ teams, chosen, onChange }: Props) {
  return (
    <SelectField label="Team" name="team" defaultValue={chosen ?? ''} onChange={onChange}>
      <option value="">All teams</option>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value="none">No team</option>
    </SelectField>
  )
}
