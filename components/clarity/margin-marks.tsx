'use client'

import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { KIND_NAMES } from '@/lib/domain/clarity'
import { partTitle } from '@/lib/domain/prfaq'
import { type MarkPlace, useMarkPlaces } from './use-mark-places'

type Props = { onOpen: (key: string) => void }

/** The numbers in the margin, as an editor would circle them. They lie over the page, so that the text knows nothing of them. */
export default function MarginMarks({ onOpen }: Props) {
  const session = useWriting()
  const active = useStore(session.clarity, (state) => state.active)
  const places = useMarkPlaces(session)
  return (
    <div className="marks">
      {places.map((place) => (
        <Mark key={place.finding.key} place={place} active={active} onOpen={onOpen} />
      ))}
    </div>
  )
}

/** One mark. Where a line has more findings than room, the last mark says how many more, or the number of the one in hand. */
const Mark = memo(function Mark({
  place: { finding, others, top, left, column },
  active,
  onOpen,
}: { place: MarkPlace; active: string | null } & Props) {
  const { key, number, kind, severity, part } = others.find((other) => other.key === active) ?? finding
  const more = others.length
  return (
    <button
      type="button"
      className={classNames('pm', severity === 'look' && 'pm--soft', key === active && 'is-on')}
      aria-label={`Finding ${number}, ${KIND_NAMES[kind]}, ${partTitle(part)}${more > 0 ? `, and ${more} more beside it` : ''}`}
      aria-pressed={key === active}
      ref={(button) => {
        button?.style.setProperty('top', `${top}px`)
        button?.style.setProperty('left', `${left + column * 24}px`)
      }}
      onClick={() => onOpen(key)}
    >
      <span>{number}</span>
      {more > 0 && <small>+{more}</small>}
    </button>
  )
})
