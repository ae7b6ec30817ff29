import type { Context } from '@/lib/server/context'
import { getRevision } from '@/lib/server/revisions/get-revision'

/** The headline of a revision; empty where it has none. NotFound unless the viewer may read it. */
export async function getHeadline(ctx: Context, proposalId: string, number: number): Promise<string> {
  const { content } = await getRevision(ctx, proposalId, number)
  return content.sections.headline
}
