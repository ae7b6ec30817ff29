'use client'

import { classNames } from '@/components/ui/class-names'
import { useStore } from '@/components/writing/store'
import { useWriting } from '@/components/writing/writing-context'
import { KIND_NAMES } from '@/lib/domain/clarity'
import { partTitle } from '@/lib/domain/prfaq'
import { useMarkPlaces } from './use-mark-places'

/** The numbers in the margin, as an editor would circle them. They lie over the page, so that the text knows nothing of them. */
export default function MarginMarks({ onOpen }: { onOpen: (key: string) => void }) {
  const session = useWriting()
  const active = useStore(session.clarity, (state) => state.active)
  const places = useMarkPlaces(session)
  return (
    <div className="marks">
      {places.map(({ finding: { key, number, kind, severity, part }, top, left, column, more }) => (
        <button
          key={key}
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
          {number}
          {more > 0 && <small>+{more}</small>}
        </button>
      ))}
    </div>
  )
}
