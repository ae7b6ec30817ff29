import { DomainError } from '@/lib/domain/errors'
import { PortfolioFilters, portfolioHref } from '@/lib/domain/portfolio/filters'
import { type KeepViewInput, MOST_VIEWS } from '@/lib/domain/portfolio/view'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'

/** Keeps what the portfolio shows under a name, for this person alone; one of the same name is replaced. Conflict where there are too many. */
export async function keepView(ctx: Context, { name, query }: KeepViewInput): Promise<void> {
  const { workspaceId, personId } = ctx.actor
  enforce(workspaceRuling('followDrafts', ctx.actor))
  // Only what the portfolio understands is kept, from its first page on.
  const filters = PortfolioFilters.parse(Object.fromEntries(new URLSearchParams(query)))
  const data = { query: portfolioHref({ ...filters, after: null }, ''), keptAt: ctx.now() }
  await transaction(ctx, async (tx) => {
    const where = { workspaceId, personId }
    // One after the other, so that many at once do not each find room.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`views:${personId}`}, 0))`
    const others = await tx.portfolioView.count({ where: { ...where, name: { not: name } } })
    if (others >= MOST_VIEWS) throw new DomainError('conflict', `You keep ${MOST_VIEWS} views. Drop one first.`)
    const key = { workspaceId_personId_name: { ...where, name } }
    await tx.portfolioView.upsert({ where: key, create: { ...where, name, ...data }, update: data })
  })
}
