import type { Gate, Requirement } from '@/lib/domain/gate'
import type { Tx } from '@/lib/server/context'

/** The gate of a cleared proposal as it stood at that moment; null where the text is not locked. */
export async function findSnapshot(tx: Tx, proposalId: string): Promise<Gate | null> {
  const row = await tx.clearance.findFirst({
    where: {
      proposalId,
      proposal: { OR: [{ status: 'cleared' }, { status: 'archived', statusBeforeArchive: 'cleared' }] },
    },
    orderBy: { clearedAt: 'desc' },
    select: { gate: true },
  })
  return row ? readSnapshot(row.gate) : null
}

/** What a clearance keeps of its gate, with its times as times again. */
export function readSnapshot(kept: unknown): Gate {
  const gate = kept as Gate
  return { ...gate, requirements: gate.requirements.map(readRequirement) }
}

function readRequirement(kept: Requirement): Requirement {
  return { ...kept, waiver: kept.waiver && { ...kept.waiver, waivedAt: new Date(kept.waiver.waivedAt) } }
}
