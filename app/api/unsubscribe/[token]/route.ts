import { type NextRequest, NextResponse } from 'next/server'
import { systemClock } from '@/lib/server/clock'
import { env } from '@/lib/server/env'
import { unsubscribe } from '@/lib/server/inbox/unsubscribe'

type Asked = { params: Promise<{ token: string }> }

/** The one click of a mail program (RFC 8058): a POST without a session. The same answer for every token, as nobody reads it. */
export async function POST(_request: NextRequest, { params }: Asked) {
  await unsubscribe({ now: systemClock }, { token: (await params).token }).catch((error) => {
    if ((error as { code?: string }).code !== 'not_found') throw error
  })
  return new NextResponse('Stopped.\n', { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}

/** A person who follows the address; programs that only look change nothing. */
export async function GET(_request: NextRequest, { params }: Asked) {
  return NextResponse.redirect(new URL(`/unsubscribe/${encodeURIComponent((await params).token)}`, env().baseUrl), 303)
}
