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
  // One statement, asked for every page.
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id", p."name", p."email", p."timeZone", p."theme"::text AS "theme",
      w."id"::text AS "workspaceId", w."name" AS "workspaceName", w."city", m."role"::text AS "role"
    FROM "person" p
    LEFT JOIN ("membership" m JOIN "workspace" w ON w."id" = m."workspace_id") ON m."person_id" = p."id" AND m."left_at" IS NULL
    WHERE p."id" = ${session.user.id} AND p."deletedAt" IS NULL`
  const [person] = rows
  if (!person) return null
  const workspaces = rows.flatMap(({ workspaceId, workspaceName, city, role }) =>
    workspaceId && workspaceName && city !== null && role ? [{ id: workspaceId, name: workspaceName, city, role }] : [],
  )
  workspaces.sort((a, b) => a.name.localeCompare(b.name))
  const { id, name, email, timeZone, theme } = person
  return { sessionId: session.session.id, person: { id, name, email, timeZone, theme }, workspaces }
}

type Row = SignedIn['person'] & {
  workspaceId: string | null
  workspaceName: string | null
  city: string | null
  role: Role | null
}
