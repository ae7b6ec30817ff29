import { db } from '@/lib/server/db'
import { writeSummary } from './write-summary'

/** Writes the summary of every proposal with a text anew; returns how many. For a restored backup, or a summary that learned a new column. */
export async function rebuildSummaries(): Promise<number> {
  const proposals = await db.proposal.findMany({
    where: { document: { isNot: null } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of proposals) await writeSummary(id)
  return proposals.length
}
