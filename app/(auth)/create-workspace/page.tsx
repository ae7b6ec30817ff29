import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { FirstRun } from '@/components/people/first-run'
import { NewWorkspace } from '@/components/people/new-workspace'
import { createWorkspaceRuling } from '@/lib/domain/workspace'
import { isFirstRun } from '@/lib/server/people/is-first-run'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Create a workspace' }

/** The first workspace of an installation, with its first account; later a further one, for whoever is a member of one. */
export default async function CreateWorkspacePage() {
  if (await isFirstRun()) return <FirstRun />
  const signedIn = await currentSignedIn()
  if (!signedIn) redirect('/sign-in')
  const ruling = createWorkspaceRuling(signedIn.workspaces.map((workspace) => workspace.role))
  if (!ruling.allowed) redirect('/no-workspace')
  return <NewWorkspace />
}
