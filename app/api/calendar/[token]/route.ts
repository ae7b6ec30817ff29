import { findCalendar } from '@/lib/server/calendar/find-calendar'
import { systemClock } from '@/lib/server/clock'

type Props = { params: Promise<{ token: string }> }

/** Somebody's due dates, for the calendar that has their private link. No sign-in: the link is all that a calendar can bring. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const file = await findCalendar((await params).token, systemClock)
  if (file === null) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="dateline.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}
