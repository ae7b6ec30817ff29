import type { PersonCard } from '@/lib/domain/person-card'
import { Avatar } from './avatar'

type Props = { label: string; people: readonly (PersonCard & { idle?: boolean })[]; max?: number }

/** Several people in a row, "Here now"; from the sixth on they are counted. */
export function AvatarGroup({ label, people, max = 5 }: Props) {
  const shown = people.length > max ? people.slice(0, max - 1) : people
  const rest = people.slice(shown.length)
  if (people.length === 0) return null
  return (
    <ul className="avs" aria-label={label}>
      {shown.map((person) => (
        <li key={person.id} className="flex">
          <Avatar person={person} idle={person.idle} />
        </li>
      ))}
      {rest.length > 0 && (
        <li className="flex">
          <span className="av av--more" title={rest.map((person) => person.name).join(', ')}>
            <span aria-hidden="true">+{rest.length}</span>
            <span className="sr-only">and {rest.map((person) => person.name).join(', ')}</span>
          </span>
        </li>
      )}
    </ul>
  )
}
