import type { ReactNode } from 'react'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { pileOf, reasonsWords } from './board-moves'

type Place = { id: string | null; name: string }
type Props = {
  view: PremortemView
  /** Beside the number of reasons. */
  sum: (place: Place) => ReactNode
  /** The cards of a theme; of the pile for null. */
  children: (themeId: string | null) => ReactNode
}

/** Themes side by side, those of no theme last. A theme without reasons has no column; without any reason it says so. */
export function ThemeColumns({ view, sum, children }: Props) {
  const places: Place[] = [...view.themes, { id: null, name: 'No theme' }].filter(({ id }) => pileOf(view, id).length > 0)
  if (places.length === 0)
    return (
      <p className="nothing">
        No reason was written, so there is nothing here.
        {view.may.steer.allowed && ' “Go back” leads to the writing again.'}
      </p>
    )
  return (
    <div className="themes">
      {places.map((place) => (
        <section key={place.id ?? 'pile'} className="theme">
          <h2>{place.name}</h2>
          <p className="sum">
            <span>{reasonsWords(pileOf(view, place.id).length)}</span>
            {sum(place)}
          </p>
          <div>{children(place.id)}</div>
        </section>
      ))}
    </div>
  )
}
