import { DomainError } from '@/lib/domain/errors'
import { TrailFilters } from '@/lib/domain/trail/filters'
import { requireContext } from '@/lib/server/session'
import { streamOf } from '@/lib/server/stream-of'
import { exportTrail } from '@/lib/server/trail/export-trail'

/** The audit trail as CSV, for admins, under the filters of its page. */
export async function GET(request: Request): Promise<Response> {
  try {
    const filters = TrailFilters.parse(Object.fromEntries(new URL(request.url).searchParams))
    return new Response(streamOf(await exportTrail(await requireContext(), filters)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit-trail.csv"',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return new Response(null, { status: error.code === 'unauthenticated' ? 401 : 404, headers: { 'cache-control': 'no-store' } })
  }
}
