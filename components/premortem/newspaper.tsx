import { Check } from 'lucide-react'
import { Icon } from '@/components/ui/icon'
import { dayInWords } from '@/lib/domain/calendar-day'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { isPastTense } from '@/lib/domain/premortem/past-tense'

/** A page of a newspaper from the future: what failed, told as it happened. */
export function Newspaper({ view }: { view: PremortemView }) {
  return (
    <article className="sceneform" aria-label="The newspaper of that day">
      <p className="slugline">
        <span>{view.newspaper || 'The newspaper'}</span>
        <span>{dayInWords(view.failsOn)}</span>
      </p>
      <p className="scenehead">{view.headline}</p>
      <p className="scenebody">{view.story || 'Nobody has written what happened yet.'}</p>
      {isPastTense(`${view.headline} ${view.story}`) && (
        <p className="scenecheck">
          <Icon of={Check} /> Written in the past tense. It has happened, so nobody has to be polite about it.
        </p>
      )}
    </article>
  )
}
