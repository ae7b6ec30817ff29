import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { DeleteAccount } from '@/components/people/delete-account'
import { JoinOpenlyButton, SignOutButton } from '@/components/people/join-buttons'
import { OwnInvitation } from '@/components/people/own-invitation'
import { signedInContext } from '@/lib/server/identity-action'
import { listOpenWorkspaces } from '@/lib/server/people/list-open-workspaces'
import { listOwnInvitations } from '@/lib/server/people/list-own-invitations'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'No workspace' }

/** Somebody with an account who belongs nowhere: never invited, or removed. */
export default async function NoWorkspacePage() {
  const signedIn = await currentSignedIn()
  if (!signedIn) redirect('/sign-in')
  if (signedIn.workspaces.length > 0) redirect('/desk')
  const [open, invitations] = await Promise.all([listOpenWorkspaces(), listOwnInvitations(await signedInContext())])
  return (
    <AuthLayout art={<SamplePage />}>
      <h1>You belong to no workspace yet.</h1>
      {invitations.map((invitation) => (
        <OwnInvitation key={invitation.id} invitation={invitation} />
      ))}
      {invitations.length === 0 && (
        <p>
          If you were invited, look in the mail of {signedIn.person.email} and open the link there in this browser: you are signed
          in already. If not, ask the person who runs Dateline for your team.
        </p>
      )}
      {open.map((workspace) => (
        <JoinOpenlyButton key={workspace.id} workspace={workspace} />
      ))}
      <SignOutButton />
      <DeleteAccount />
    </AuthLayout>
  )
}
