import Link from 'next/link'
import { TableHead } from '@/components/ui/table-head'
import type { PersonCard } from '@/lib/domain/person-card'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { PersonCell } from './person-cell'

export type FormerMember = { person: PersonCard; role: Role; leftOn: string }

/** People who left; what they wrote stays under their name. */
export function LeftTable({ people, mayHandOver }: { people: readonly FormerMember[]; mayHandOver: boolean }) {
  return (
    <table className="table table--stack table--mid">
      <TableHead columns={['Person', 'Was', 'Left', ...(mayHandOver ? ['Left behind'] : [])]} />
      <tbody>
        {people.map(({ person, role, leftOn }) => (
          <tr key={person.id}>
            <td>
              <PersonCell person={person} />
            </td>
            <td>{ROLE_NAMES[role]}</td>
            <td className="text-ink-2">{leftOn}</td>
            {mayHandOver && (
              <td>
                <Link className="left-behind" href={`/settings/members/${person.id}`} prefetch={false}>
                  Hand over<span className="sr-only"> what {person.name} left behind</span>
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
