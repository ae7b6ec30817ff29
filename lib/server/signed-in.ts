import type { Theme } from '@/lib/domain/person'
import type { Role } from '@/lib/domain/roles'
import { auth } from './auth'
import { db } from './db'

// Nothing of Next is imported here: the live server, which is plain Node, asks the same question as the pages.

export type SignedIn = {
  sessionId: string
  person: { id: string; name: string; email: string; timeZone: string; theme: Theme }
  /** Every workspace that the person belongs to, by name. */
  workspaces: { id: string; name: string; city: string; role: Role }[]
}

/** Who is signed in by the cookie in these headers, or null. */
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
