import { classNames } from '@/components/ui/class-names'
import type { PersonCard } from '@/lib/domain/person-card'

type Props = {
  person: Pick<PersonCard, 'name' | 'initials' | 'colour'>
  size?: 'sm' | 'md' | 'lg'
  /** Here, but quiet for five minutes, or gone: an outline. */
  idle?: boolean
  /** The name stands beside it already, so nothing is read out. */
  decorative?: boolean
}

/** A person as two letters in a colour of their own. */
export function Avatar({ person, size = 'md', idle = false, decorative = false }: Props) {
  return (
    <span
      className={classNames('av', `who-${person.colour}`, size !== 'md' && `av--${size}`, idle && 'av--idle')}
      title={decorative ? undefined : person.name}
    >
      <span aria-hidden="true">{person.initials}</span>
      {!decorative && <span className="sr-only">{person.name}</span>}
    </span>
  )
}
