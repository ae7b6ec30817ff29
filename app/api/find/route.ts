import { type NextRequest, NextResponse } from 'next/server'
import { FindInput } from '@/lib/domain/finding/findings'
import { answer, parse } from '@/lib/server/action'
import { getFindings } from '@/lib/server/finding/get-findings'
import { requireContext } from '@/lib/server/session'

const STATUS: Record<string, number> = { unauthenticated: 401, conflict: 409, invalid: 400 }

/** What Find shows for "?q=". A request and no action: it can be given up when the next letter is typed, and changes nothing. */
export async function GET(request: NextRequest) {
  const input = { q: request.nextUrl.searchParams.get('q') ?? '' }
  const result = await answer(async () => getFindings(await requireContext(), parse(FindInput, input)))
  const headers = { 'cache-control': 'no-store' }
  if (result.ok) return NextResponse.json(result.value, { headers })
  return NextResponse.json({ message: result.message }, { status: STATUS[result.code] ?? 500, headers })
}
