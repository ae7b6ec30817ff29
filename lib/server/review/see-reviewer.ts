import type { PersonCard } from '@/lib/domain/person-card'
import type { Standing } from '@/lib/domain/review/counting'
import { isHeld, type Sight } from '@/lib/domain/review/held'
import type { SeenReviewer } from '@/lib/domain/review/seen'
import type { RoundRecords } from './find-round-records'

/** One who is asked, as this viewer may see them. */
export function seeReviewer(
  { reviewer, state, verdict, changed }: Standing,
  records: RoundRecords,
  sight: Sight,
  viewerId: string,
  needsStandIn: boolean,
  cardOf: (id: string) => PersonCard,
  functions: readonly string[],
): SeenReviewer {
  const { id, personId, function: name, required, standInForId, dueAt, until } = reviewer
  const held = verdict !== null && isHeld(verdict, records, sight, viewerId)
  const isSettled = state === 'approved' || state === 'changes' || state === 'rejected'
  return {
    id,
    person: cardOf(personId),
    isYou: personId === viewerId,
    function: name,
    functions,
    required,
    standInFor: standInForId ? cardOf(standInForId) : null,
    state: held && isSettled ? 'decided' : state,
    judged: held ? null : (verdict?.revisionNumber ?? null),
    changed,
    dueAt,
    until,
    needsStandIn,
  }
}
