import { TableHead } from '@/components/ui/table-head'
import type { PersonCard } from '@/lib/domain/person-card'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { PersonCell } from './person-cell'

export type FormerMember = { person: PersonCard; role: Role; leftOn: string }

/** People who left; what they wrote stays under their name. */
export function LeftTable({ people }: { people: readonly FormerMember[] }) {
  return (
    <table className="table table--stack table--mid">
      <TableHead columns={['Person', 'Was', 'Left']} />
      <tbody>
        {people.map(({ person, role, leftOn }) => (
          <tr key={person.id}>
            <td>
              <PersonCell person={person} />
            </td>
            <td>{ROLE_NAMES[role]}</td>
            <td className="text-ink-2">{leftOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
