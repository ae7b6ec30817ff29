import type { ClarityKind, IgnoredFinding } from '@/lib/domain/clarity'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'

/** What somebody let stand in a proposal, the newest last. For whoever was found to be allowed to read it. */
export async function listIgnoredFindings(proposalId: string): Promise<IgnoredFinding[]> {
  const rows = await db.ignoredFinding.findMany({ where: { proposalId }, orderBy: { ignoredAt: 'asc' } })
  const cardOf = await getPersonCards(rows.map(({ ignoredById }) => ignoredById))
  return rows.map(({ findingId, kind, words, sentence, reason, ignoredById, ignoredAt }) => ({
    findingId,
    kind: kind as ClarityKind,
    words,
    sentence,
    reason,
    ignoredBy: cardOf(ignoredById),
    ignoredAt,
  }))
}
