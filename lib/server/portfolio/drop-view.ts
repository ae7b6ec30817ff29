import { notFound } from '@/lib/domain/errors'
import type { DropViewInput } from '@/lib/domain/portfolio/view'
import { type Context, transaction } from '@/lib/server/context'

/** Drops a view that the person kept. NotFound for anybody else's. */
export async function dropView(ctx: Context, { viewId }: DropViewInput): Promise<void> {
  const { workspaceId, personId } = ctx.actor
  await transaction(ctx, async (tx) => {
    const { count } = await tx.portfolioView.deleteMany({ where: { id: viewId, workspaceId, personId } })
    if (count === 0) throw notFound('view')
  })
}
