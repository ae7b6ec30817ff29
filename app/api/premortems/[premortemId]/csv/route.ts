import { DomainError } from '@/lib/domain/errors'
import { memoCsv } from '@/lib/domain/premortem/memo-csv'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { requireContext } from '@/lib/server/session'

type Props = { params: Promise<{ premortemId: string }> }

const STATUS: Partial<Record<DomainError['code'], number>> = { unauthenticated: 401, not_found: 404, conflict: 409 }

/** What a closed session found, as a file for spreadsheets: no more than its page shows this viewer. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  try {
    const view = await getPremortem(await requireContext(), (await params).premortemId)
    if (!view.closedAt) throw new DomainError('conflict', 'This session is not closed yet.')
    return new Response(memoCsv(view), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="pre-mortem-${view.number}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return Response.json({ message: error.message }, { status: STATUS[error.code] ?? 403 })
  }
}
