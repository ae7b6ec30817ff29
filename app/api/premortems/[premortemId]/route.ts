import { NextResponse } from 'next/server'
import { DomainError } from '@/lib/domain/errors'
import { getPremortem } from '@/lib/server/premortem/get-premortem'
import { requireContext } from '@/lib/server/session'

type Props = { params: Promise<{ premortemId: string }> }

const STATUS: Partial<Record<DomainError['code'], number>> = { unauthenticated: 401, not_found: 404 }

/** For a board that is open: the session as this viewer may see it now. */
export async function GET(_request: Request, { params }: Props) {
  const headers = { 'cache-control': 'no-store' }
  try {
    return NextResponse.json(await getPremortem(await requireContext(), (await params).premortemId), { headers })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return NextResponse.json({ message: error.message }, { status: STATUS[error.code] ?? 403, headers })
  }
}
