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
/** The workspace that an open page shows; see components/desk/stays-in.tsx. The door lets it through only from such a page. */
const PAGE_WORKSPACE = 'x-dateline-workspace'

export { findSignedIn, type SignedIn }

/** The signed-in person of this request; one look-up a request. */
export const currentSignedIn = cache(async () => findSignedIn(await headers()))

/**
 * For actions: the context of the request, or 'unauthenticated'. A page acts in the workspace that it was drawn for, also
 * when another tab went over to a second one meanwhile; a person who is no longer there gets a conflict.
 */
export async function requireContext(): Promise<Context> {
  const found = await findContext()
  if (!found) throw new DomainError('unauthenticated', 'You are signed out. Sign in again in another tab, then repeat this.')
  const shown = (await headers()).get(PAGE_WORKSPACE)
  if (shown !== null && shown !== found.workspace.id) {
    throw new DomainError(
      'conflict',
      'This page shows a workspace that you are no longer in. Nothing was changed. Reload the page.',
    )
  }
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

/** The workspace of the page that asks, else the one last chosen (cookie), while the person belongs to it; else their first. */
async function findContext(): Promise<PageContext | null> {
  const signedIn = await currentSignedIn()
  const shown = (await headers()).get(PAGE_WORKSPACE)
  const chosen = (await cookies()).get(WORKSPACE_COOKIE)?.value
  const find = (id: string | null | undefined) => signedIn?.workspaces.find((one) => one.id === id)
  const workspace = find(shown) ?? find(chosen) ?? signedIn?.workspaces[0]
  if (!signedIn || !workspace) return null
  return {
    ctx: { actor: { personId: signedIn.person.id, workspaceId: workspace.id, role: workspace.role }, now: systemClock },
    signedIn,
    workspace,
  }
}
