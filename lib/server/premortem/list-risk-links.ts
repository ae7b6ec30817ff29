import type { RiskLink } from '@/lib/domain/premortem/faq-link'
import { topRisks } from '@/lib/domain/premortem/risks'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readPolicy } from '@/lib/server/gate/read-policy'
import type { Prisma } from '@/prisma/generated/client'
import { riskFactsOf } from './find-premortem-gate-facts'

/**
 * The risks that belong beside the text: every one that was made a question, and the top risks of the newest session. For
 * somebody who may read the proposal; of a session that is open only where they were invited, once its votes are counted.
 */
export async function listRiskLinks({ actor }: Pick<Context, 'actor'>, proposalId: string): Promise<RiskLink[]> {
  const where = {
    isParked: false,
    reason: {
      premortem: {
        proposalId,
        OR: [
          { closedAt: { not: null } },
          { phase: { in: ['plan', 'close'] }, people: { some: { personId: actor.personId, removedAt: null } } },
        ],
      },
    },
  } satisfies Prisma.RiskWhereInput
  // Most have none; then nothing else is asked.
  if (!(await db.risk.findFirst({ where, select: { reasonId: true } }))) return []
  const rows = await db.risk.findMany({
    where,
    orderBy: [{ reason: { premortem: { number: 'desc' } } }, { number: 'asc' }],
    include: { reason: { select: { text: true, ratings: true, premortemId: true } } },
  })
  const newest = rows[0]?.reason.premortemId
  const { policy } = await readPolicy(db, actor.workspaceId)
  const ofNewest = rows.filter(({ reason }) => reason.premortemId === newest).map(riskFactsOf)
  const tops = topRisks(ofNewest, policy.topRiskScore)
  return rows
    .map(({ reasonId, number, reason, status, faqEntryId }) => ({
      premortemId: reason.premortemId,
      reasonId,
      number,
      text: reason.text,
      path: `/proposals/${proposalId}/premortem/${reason.premortemId}#risk-${number}`,
      isTop: tops.has(reasonId) && status !== 'retired',
      entryId: faqEntryId,
    }))
    .filter(({ isTop, entryId }) => isTop || entryId !== null)
}
