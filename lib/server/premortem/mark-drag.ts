import type { DragMark } from '@/lib/domain/premortem/drag'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import type { Looker } from './find-lookers'
import { sessionFacts } from './hold-premortem'
import type { LoadedSession } from './load-session'

/**
 * What the others in the room hear of somebody who picks a card up, and who they are: the people on the list. Null where this
 * person may not group now, or there is no such card. Nothing is stored, so there is no entry of the trail.
 */
export function markDrag(
  { row, listed, reasons, cardOf }: LoadedSession,
  { actor, proposal }: Looker,
  reasonId: string,
): { mark: DragMark; to: ReadonlySet<string> } | null {
  const facts = sessionFacts(row, listed, proposal, actor)
  if (!premortemRuling('group', facts, actor).allowed || !reasons.some(({ id }) => id === reasonId)) return null
  const { name, colour } = cardOf(actor.personId)
  const others = listed.filter(({ personId, removedAt }) => removedAt === null && personId !== actor.personId)
  return {
    mark: { reasonId, by: row.hidesNames ? null : { name, colour }, isOver: false },
    to: new Set(others.map(({ personId }) => personId)),
  }
}
