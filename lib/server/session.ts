import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { DomainError } from '@/lib/domain/errors'
import { systemClock } from './clock'
import type { Context } from './context'
import { touchLastSeen } from './people/touch-last-seen'
import { signInPath } from './request-path'
import { findSignedIn, type SignedIn } from './signed-in'

export const WORKSPACE_COOKIE = 'dateline.workspace'

export { findSignedIn, type SignedIn }

/** The signed-in person of this request; one look-up a request. */
export const currentSignedIn = cache(async () => findSignedIn(await headers()))

/** For actions: the context of the request, or 'unauthenticated'. */
export async function requireContext(): Promise<Context> {
  const found = await findContext()
  if (!found) throw new DomainError('unauthenticated', 'You are signed out. Sign in again in another tab, then repeat this.')
  return found.ctx
}

export type PageContext = { ctx: Context; signedIn: SignedIn; workspace: SignedIn['workspaces'][number] }

/** For pages: the context of the request; sends strangers to sign in, and people without a workspace to where they get one. */
export async function requirePage(): Promise<PageContext> {
  const signedIn = await currentSignedIn()
  if (!signedIn) redirect(signInPath(await headers()))
  const found = await findContext()
  if (!found) redirect('/no-workspace')
  await touchLastSeen(found.ctx)
  return found
}

/** The workspace last chosen (cookie) while the person belongs to it, else their first. */
async function findContext(): Promise<PageContext | null> {
  const signedIn = await currentSignedIn()
  const chosen = (await cookies()).get(WORKSPACE_COOKIE)?.value
  const workspace = signedIn?.workspaces.find((one) => one.id === chosen) ?? signedIn?.workspaces[0]
  if (!signedIn || !workspace) return null
  return {
    ctx: { actor: { personId: signedIn.person.id, workspaceId: workspace.id, role: workspace.role }, now: systemClock },
    signedIn,
    workspace,
  }
}
