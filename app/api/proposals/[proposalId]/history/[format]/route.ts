import { DomainError, notFound } from '@/lib/domain/errors'
import { proposalContext } from '@/lib/server/proposals/proposal-context'
import { exportHistory } from '@/lib/server/revisions/export-history'
import { printHistory } from '@/lib/server/revisions/print-history'
import { streamOf } from '@/lib/server/stream-of'

type Params = { params: Promise<{ proposalId: string; format: string }> }

const FORMATS = {
  json: { write: exportHistory, type: 'application/json; charset=utf-8' },
  html: { write: printHistory, type: 'text/html; charset=utf-8' },
}

/** A proposal's whole history as a file, for whoever may read it. It is sent as it is read, and opened by nobody but the reader. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { proposalId, format } = await params
  try {
    const ctx = await proposalContext(request.headers, proposalId)
    if (format !== 'json' && format !== 'html') throw notFound('format')
    const { write, type } = FORMATS[format]
    return new Response(streamOf(await write(ctx, proposalId)), {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename="history.${format}"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return new Response(null, { status: error.code === 'unauthenticated' ? 401 : 404, headers: { 'cache-control': 'no-store' } })
  }
}
