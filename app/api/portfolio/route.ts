import { DomainError } from '@/lib/domain/errors'
import { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { exportStandings } from '@/lib/server/portfolio/export-standings'
import { currentSignedIn, requireContext } from '@/lib/server/session'
import { streamOf } from '@/lib/server/stream-of'

/** What the table of the portfolio shows, as CSV, for leads. */
export async function GET(request: Request): Promise<Response> {
  try {
    const filters = PortfolioFilters.parse(Object.fromEntries(new URL(request.url).searchParams))
    const ctx = await requireContext()
    const timeZone = (await currentSignedIn())?.person.timeZone ?? 'UTC'
    return new Response(streamOf(exportStandings(ctx, filters, timeZone)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="portfolio.csv"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return new Response(null, { status: error.code === 'unauthenticated' ? 401 : 404, headers: { 'cache-control': 'no-store' } })
  }
}
