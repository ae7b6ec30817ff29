import { ProposalId } from '@/lib/domain/ids'
import { answerClearance } from '@/lib/server/clearance/answer-clearance'
import { systemClock } from '@/lib/server/clock'
import { findKey } from '@/lib/server/connections/find-key'

type Params = { params: Promise<{ proposalId: string }> }

const HEADERS = { 'cache-control': 'no-store' }
const refuse = (status: number, error: string) => Response.json({ error }, { status, headers: HEADERS })

/** Is this proposal cleared to build, and which revision? For programs, with a key of the workspace. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const [, key = ''] = /^Bearer (\S{1,100})$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const found = await findKey(key, 'clearance:read', systemClock)
  if (!found) return refuse(401, 'Send a key of the workspace that has not run out: "Authorization: Bearer dl_...".')
  const proposalId = ProposalId.safeParse((await params).proposalId)
  const answer = proposalId.success ? await answerClearance(found.workspaceId, proposalId.data, systemClock) : null
  return answer ? Response.json(answer, { headers: HEADERS }) : refuse(404, 'This workspace has no such proposal.')
}
