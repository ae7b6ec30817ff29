import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { type ChainReport, checkChain } from './check-chain'

const LOT = 2000

/** Follows the whole chain of the actor's workspace, as `npm run audit:verify` does. Throws 'forbidden' for whoever is no admin. */
export async function checkTrail({ actor }: Context): Promise<ChainReport> {
  enforce(workspaceRuling('readTrail', actor))
  const { workspaceId } = actor
  return checkChain((after) =>
    db.auditEvent.findMany({ where: { workspaceId, sequence: { gt: after } }, orderBy: { sequence: 'asc' }, take: LOT }),
  )
}
