import { DomainError } from '@/lib/domain/errors'
import { getPicture } from '@/lib/server/pictures/get-picture'
import { proposalContext } from '@/lib/server/proposals/proposal-context'

type Params = { params: Promise<{ proposalId: string; pictureId: string }> }

/**
 * A picture of a proposal, for whoever may read it. A browser asks each time whether it still may; the bytes behind an id never
 * change, so that most answers are "as you have it". Opened by itself it is a picture and nothing that runs.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { proposalId, pictureId } = await params
  try {
    const ctx = await proposalContext(request.headers, proposalId)
    const headers = { ...HEADERS, etag: `"${pictureId}"` }
    // They may read the proposal, and say that they have the picture.
    if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers })
    const { type, data } = await getPicture(ctx, { proposalId, pictureId })
    const file = `inline; filename="picture.${type.slice('image/'.length)}"`
    return new Response(data, {
      headers: { ...headers, 'content-type': type, 'content-length': String(data.length), 'content-disposition': file },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const status = error.code === 'unauthenticated' ? 401 : 404
    return new Response(null, { status, headers: { ...HEADERS, 'cache-control': 'no-store' } })
  }
}

/** Instead of those that proxy.ts puts on pages. */
const HEADERS = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  vary: 'Cookie',
}
