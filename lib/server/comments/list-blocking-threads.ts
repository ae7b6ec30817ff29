import type { PartKey } from '@/lib/domain/prfaq'
import type { Tx } from '@/lib/server/context'

export type BlockingThread = {
  id: string
  startedById: string
  startedAt: Date
  /** Null: it is about the whole. */
  part: PartKey | null
  /** The words it stands at; '' where it is about a section or the whole. */
  quote: string
}

/** The open threads that hold up a proposal's gate, the oldest first. Takes `db` or an open transaction. */
export async function listBlockingThreads(tx: Tx, proposalId: string): Promise<BlockingThread[]> {
  const rows = await tx.thread.findMany({
    where: { proposalId, blocks: true, resolvedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, createdById: true, createdAt: true, part: true, quote: true },
  })
  return rows.map(({ id, createdById, createdAt, part, quote }) => ({
    id,
    startedById: createdById,
    startedAt: createdAt,
    part: part as PartKey | null,
    quote,
  }))
}
