import { DEFAULT_POLICY, GatePolicy } from '@/lib/domain/gate-policy'
import type { Tx } from '@/lib/server/context'

type Kept = { policy: GatePolicy; version: number /** null while nobody changed it. */; savedById: string | null }

/** What a workspace asks for today, and the version that a change has to have seen; 0 while nobody changed it. */
export async function readPolicy(tx: Tx, workspaceId: string): Promise<Kept> {
  const row = await tx.gatePolicy.findUnique({
    where: { workspaceId },
    select: { policy: true, version: true, changedById: true },
  })
  if (!row) return { policy: DEFAULT_POLICY, version: 0, savedById: null }
  return { policy: parsePolicy(row.policy), version: row.version, savedById: row.changedById }
}

/** A policy as it was kept, in the table or in a round. What it does not say yet is as it is by default. */
export function parsePolicy(kept: unknown): GatePolicy {
  return GatePolicy.parse({ ...DEFAULT_POLICY, ...(kept as object) })
}
