import { type NextRequest, NextResponse } from 'next/server'
import { systemClock } from '@/lib/server/clock'
import { env } from '@/lib/server/env'
import { openNotification } from '@/lib/server/inbox/open-notification'
import { signInPath } from '@/lib/server/request-path'
import { currentSignedIn } from '@/lib/server/session'

/** The address of a notification, in mails and in the inbox: marks it as read for its person and goes to the thing. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ notificationId: string }> }) {
  const signedIn = await currentSignedIn()
  if (!signedIn) return goTo(signInPath(request.headers))
  const { notificationId } = await params
  // Gone, or not theirs to see any more: the inbox says what there is.
  return goTo(await openNotification({ now: systemClock }, signedIn.person.id, notificationId).catch(() => '/inbox'))
}

function goTo(path: string): NextResponse {
  return NextResponse.redirect(new URL(path, env().baseUrl), { status: 303, headers: { 'cache-control': 'no-store' } })
}
