import type { PersonCard } from '@/lib/domain/person-card'
import { Avatar } from './avatar'

type Props = { person: PersonCard; detail?: string; isSelf?: boolean }

/** A person in a row of a table: letters, name, and one line below it. */
export function PersonCell({ person, detail, isSelf = false }: Props) {
  return (
    <span className="flex items-center gap-[11px]">
      <Avatar person={person} decorative />
      <span className="min-w-0">
        <b className="block break-words">
          {person.name}
          {isSelf && <span className="font-normal text-ink-3"> (you)</span>}
        </b>
        {detail && <span className="meta block break-all">{detail}</span>}
      </span>
    </span>
  )
}
