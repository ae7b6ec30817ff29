import { EyeOff } from 'lucide-react'
import { Avatar } from '@/components/people/avatar'
import { Icon } from '@/components/ui/icon'
import type { RoundEvent } from '@/lib/domain/review/seen'
import { DECIDED_WORDS, eventTimeInSentence } from './review-words'

type Props = { events: readonly RoundEvent[]; at: { now: Date; timeZone: string }; viewerId: string }

/** What the others said in this round; that they did, where it is still held. */
export function OthersSaid({ events, at, viewerId }: Props) {
  const verdicts = events.filter((event) => event.kind === 'verdict').filter(({ by }) => by.id !== viewerId)
  if (verdicts.length === 0) return null
  return (
    <section className="others">
      <h2 className="h-sec">What the others said</h2>
      <ul>
        {verdicts.map(({ id, by, decision, reason, at: when }) => (
          <li key={id}>
            <Avatar person={by} decorative />
            <span>
              <b>{by.name}</b> {decision ? DECIDED_WORDS[decision].replace(/ (to|from)$/, '') : 'decided'},{' '}
              {eventTimeInSentence(when, at)}
            </span>
            {decision === null && (
              <span className="held">
                <Icon of={EyeOff} />
                Their verdict opens when you give yours.
              </span>
            )}
            {reason && <p className="say">{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
