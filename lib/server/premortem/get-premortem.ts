import { notFound } from '@/lib/domain/errors'
import type { PremortemView } from '@/lib/domain/premortem/board'
import { PremortemId } from '@/lib/domain/premortem/inputs'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { zoneOf } from '@/lib/server/people/zone-of'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import { loadSession } from './load-session'
import { viewSession } from './view-session'

/** A session as this viewer may see it now. NotFound where they may not read its proposal. */
export async function getPremortem(ctx: Context, premortemId: string): Promise<PremortemView> {
  const session = PremortemId.safeParse(premortemId).success ? await loadSession(premortemId) : null
  const proposal = session && (await findProposalFacts(db, ctx.actor, session.row.proposalId))
  if (!session || !proposal) throw notFound('pre-mortem')
  const timeZone = session.row.startsAt ? await zoneOf(db, ctx.actor.personId) : 'UTC'
  return viewSession(session, { proposal, timeZone }, ctx)
}
