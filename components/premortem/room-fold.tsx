import type { PersonCard } from '@/lib/domain/person-card'
import { InviteLate } from './invite-late'
import { isAwayAt, RoomPeople } from './room-people'
import type { PremortemRoom } from './use-premortem'

/** Who is in the room, folded away where the board needs the page: from here too somebody is invited late, and the session handed over. */
export function RoomFold({ readers, ...room }: PremortemRoom & { readers: readonly PersonCard[] }) {
  const { people, now, hidesNames } = room.view
  const here = people.filter((person) => !isAwayAt(person, now)).length
  return (
    <details className="pmfold">
      <summary>
        {people.length} {people.length === 1 ? 'person' : 'people'} on the list{!hidesNames && `, ${here} here`}
      </summary>
      <RoomPeople {...room} title="The room" />
      <InviteLate {...room} readers={readers} />
    </details>
  )
}
