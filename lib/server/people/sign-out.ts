import { auth } from '@/lib/server/auth'
import { endSessions } from './end-sessions'
import type { SignedInContext } from './visitor'

/** Ends this session, closes its live connections and clears its cookie. */
export async function signOut(ctx: SignedInContext): Promise<void> {
  await endSessions(ctx, { id: ctx.sessionId })
  await auth.api.signOut({ headers: ctx.headers })
}
