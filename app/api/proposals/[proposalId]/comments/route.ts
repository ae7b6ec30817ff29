import { NextResponse } from 'next/server'
import { DomainError } from '@/lib/domain/errors'
import { getComments } from '@/lib/server/comments/get-comments'
import { proposalContext } from '@/lib/server/proposals/proposal-context'

type Props = { params: Promise<{ proposalId: string }> }

const STATUS: Partial<Record<DomainError['code'], number>> = { unauthenticated: 401, not_found: 404 }

/** For a page that shows them: the comments of a proposal as this viewer may see them now. */
export async function GET(request: Request, { params }: Props) {
  const headers = { 'cache-control': 'no-store' }
  try {
    const { proposalId } = await params
    return NextResponse.json(await getComments(await proposalContext(request.headers, proposalId), proposalId), { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return NextResponse.json({ message: error.message }, { status: STATUS[error.code] ?? 403, headers })
  }
}
