import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { DomainError } from '@/lib/domain/errors'
import type { Theme } from '@/lib/domain/person'
import type { Role } from '@/lib/domain/roles'
import { auth } from './auth'
import { systemClock } from './clock'
import type { Context } from './context'
import { db } from './db'

export const WORKSPACE_COOKIE = 'dateline.workspace'

export type SignedIn = {
  sessionId: string
  person: { id: string; name: string; email: string; timeZone: string; theme: Theme }
  /** Every workspace that the person belongs to, by name. */
  workspaces: { id: string; name: string; city: string; role: Role }[]
}

/** Who is signed in by this session, or null. Reads headers handed in, so that pages and the live server judge alike. */
export async function findSignedIn(requestHeaders: Headers): Promise<SignedIn | null> {
  const session = await auth.api.getSession({ headers: requestHeaders })
  if (!session) return null
  const person = await db.person.findUnique({
    where: { id: session.user.id, deletedAt: null },
    include: { memberships: { where: { leftAt: null }, include: { workspace: true } } },
  })
  if (!person) return null
  const workspaces = person.memberships.map(({ workspace, role }) => ({
    id: workspace.id,
    name: workspace.name,
    city: workspace.city,
    role,
  }))
  workspaces.sort((a, b) => a.name.localeCompare(b.name))
  const { id, name, email, timeZone, theme } = person
  return { sessionId: session.session.id, person: { id, name, email, timeZone, theme }, workspaces }
}

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
  if (!signedIn) redirect('/sign-in')
  const found = await findContext()
  if (!found) redirect('/no-workspace')
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
