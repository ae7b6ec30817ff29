import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { DeleteAccount } from '@/components/people/delete-account'
import { JoinOpenlyButton, SignOutButton } from '@/components/people/join-buttons'
import { listOpenWorkspaces } from '@/lib/server/people/list-open-workspaces'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'No workspace' }

/** Somebody with an account who belongs nowhere: never invited, or removed. */
export default async function NoWorkspacePage() {
  const signedIn = await currentSignedIn()
  if (!signedIn) redirect('/sign-in')
  if (signedIn.workspaces.length > 0) redirect('/desk')
  const open = await listOpenWorkspaces()
  return (
    <AuthLayout art={<SamplePage />}>
      <h1>You belong to no workspace yet.</h1>
      <p>
        Ask the person who runs Dateline for your team to invite {signedIn.person.email}. Open their link in this browser: you are
        signed in already.
      </p>
      {open.map((workspace) => (
        <JoinOpenlyButton key={workspace.id} workspace={workspace} />
      ))}
      <SignOutButton />
      <DeleteAccount />
    </AuthLayout>
  )
}
