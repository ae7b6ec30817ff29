import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type KeptView = { id: string; name: string; query: string }

/** The views that the person kept here, by name. */
export async function listViews({ actor: { workspaceId, personId } }: Context): Promise<KeptView[]> {
  return db.portfolioView.findMany({
    where: { workspaceId, personId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, query: true },
  })
}
