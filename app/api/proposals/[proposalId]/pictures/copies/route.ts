import { CopyPictureInput } from '@/lib/domain/picture-input'
import { parse } from '@/lib/server/action'
import { copyPicture } from '@/lib/server/pictures/copy-picture'
import { proposalContext } from '@/lib/server/proposals/proposal-context'
import { answerPost } from '@/lib/server/route'

type Params = { params: Promise<{ proposalId: string }> }

/** Copies a picture out of another proposal. The body is which one, as JSON. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return answerPost(request, async () => {
    const { proposalId } = await params
    const ctx = await proposalContext(request.headers, proposalId)
    const input = parse(CopyPictureInput, { proposalId, from: await request.json().catch(() => null) })
    return copyPicture(ctx, await proposalContext(request.headers, input.from.proposalId), input)
  })
}
