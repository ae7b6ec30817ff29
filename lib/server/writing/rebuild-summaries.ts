import { db } from '@/lib/server/db'
import { writeSummary } from './write-summary'

/** Writes the summary of every proposal anew; returns how many. For a restored backup, or a summary that learned a new column. */
export async function rebuildSummaries(): Promise<number> {
  const proposals = await db.proposal.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of proposals) await writeSummary(id)
  return proposals.length
}
