import { Avatar } from '@/components/people/avatar'
import { handOverPremortemAction, removeFromPremortemAction } from '@/lib/actions/premortem'
import type { BoardPerson } from '@/lib/domain/premortem/board'
import type { PremortemRoom } from './use-premortem'

/** Without a sign of life for this long somebody counts as away. */
const AWAY_AFTER_MS = 90_000

type Props = PremortemRoom & {
  title: string
  /** What stands beside each person; whether they are here, unless it is given. */
  note?: (person: BoardPerson) => string
}

/** Everybody on the list, gone or here. Whoever runs the session can hand it over. */
export function RoomPeople({ view, act, title, note }: Props) {
  return (
    <section>
      <h2 className="h-sec h-ruled">{title}</h2>
      <ul>
        {view.people.map((person) => {
          const isAway = isAwayAt(person, view.now)
          const { card } = person
          return (
            <li key={card.id} className="person">
              <Avatar person={card} idle={isAway} decorative />
              <span>
                {card.name}
                {view.may.steer.allowed && !person.isFacilitator && !view.closedAt && (
                  <span className="person-acts">
                    <button
                      type="button"
                      className="link link--quiet person-hand"
                      aria-label={`Hand over to ${card.name}`}
                      onClick={() => act(() => handOverPremortemAction({ premortemId: view.id, personId: card.id }))}
                    >
                      Hand over
                    </button>
                    {view.may.invite.allowed && (
                      <button
                        type="button"
                        className="link link--quiet person-hand"
                        aria-label={`Take ${card.name} off the list`}
                        onClick={() => act(() => removeFromPremortemAction({ premortemId: view.id, personId: card.id }))}
                      >
                        Take off
                      </button>
                    )}
                  </span>
                )}
              </span>
              <span className="muted">{note?.(person) ?? whereWords(person, isAway)}</span>
            </li>
          )
        })}
      </ul>
      {!note && view.people.some(({ hasJoined }) => hasJoined === null) && (
        <p className="hint">Names are hidden, so nothing here says who is in the room.</p>
      )}
    </section>
  )
}

/** Never where it is not shown who is here. */
export function isAwayAt({ hasJoined, seenAt }: BoardPerson, now: string): boolean {
  if (hasJoined === null) return false
  return seenAt === null || Date.parse(now) - Date.parse(seenAt) > AWAY_AFTER_MS
}

function whereWords(person: BoardPerson, isAway: boolean): string {
  if (person.isFacilitator) return 'Runs the session'
  if (person.hasJoined === null) return ''
  if (!person.hasJoined) return 'Not here yet'
  return isAway ? 'Away' : 'Here'
}
