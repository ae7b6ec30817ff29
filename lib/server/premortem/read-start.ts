import { DomainError } from '@/lib/domain/errors'
import { startMoment } from '@/lib/domain/premortem/start'
import type { Context, Tx } from '@/lib/server/context'
import { zoneOf } from '@/lib/server/people/zone-of'

/**
 * The moment that somebody wrote on their own clock; left out, it stays as it is. A start that is set anew lies ahead: 'invalid' otherwise.
 */
export async function readStart(
  tx: Tx,
  ctx: Context,
  local: string | null | undefined,
  before: Date | null,
): Promise<Date | null> {
  if (local === undefined) return before
  if (local === null) return null
  const at = startMoment(local, await zoneOf(tx, ctx.actor.personId))
  if (Number(at) !== Number(before) && at < ctx.now())
    throw new DomainError('invalid', 'That moment has passed. Choose a later start, or none.', {
      startsAt: 'Choose a later start.',
    })
  return at
}
