import { addPicture } from '@/lib/server/pictures/add-picture'
import { checkMayAdd } from '@/lib/server/pictures/check-may-add'
import { readUpload } from '@/lib/server/pictures/read-upload'
import { proposalContext } from '@/lib/server/proposals/proposal-context'
import { answerPost } from '@/lib/server/route'

type Params = { params: Promise<{ proposalId: string }> }

/** Takes a picture: its bytes are the body, whatever the request says that they are. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return answerPost(request, async () => {
    const { proposalId } = await params
    const ctx = await proposalContext(request.headers, proposalId)
    await checkMayAdd(ctx, proposalId)
    return addPicture(ctx, { proposalId, bytes: await readUpload(request, ctx.actor.personId) })
  })
}
