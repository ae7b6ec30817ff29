import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { AuthLayout } from '@/components/desk/auth-layout'
import { SamplePage } from '@/components/desk/sample-page'
import { AcceptButton, SignOutButton } from '@/components/people/join-buttons'
import { InvitedSignUpForm } from '@/components/people/sign-up-form'
import { CLOSED_REASONS } from '@/lib/domain/invitation'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { systemClock } from '@/lib/server/clock'
import { findInvitation, type InvitationFace } from '@/lib/server/people/find-invitation'
import { currentSignedIn } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Join' }

const YOU_WILL: Record<Role, string> = {
  admin: 'You run the workspace and its people.',
  lead: 'You follow every proposal, invite people and run teams.',
  member: 'You write proposals and read those of the workspace.',
  guest: 'You see the proposals that you are invited to, and nothing else.',
}

export default async function JoinPage({ params }: PageProps<'/join/[token]'>) {
  const { token } = await params
  const invitation = await findInvitation({ now: systemClock }, token)
  if (!invitation)
    return <Closed reason="This link opens nothing. It may have been replaced by a newer one: look in your mail." />
  if (invitation.state !== 'open') return <Closed reason={CLOSED_REASONS[invitation.state]} />
  const person = (await currentSignedIn())?.person
  return (
    <Frame>
      <h1>{titleOf(invitation)}</h1>
      <p>
        {invitation.inviterName} invites you as a {ROLE_NAMES[invitation.role].toLowerCase()}. {YOU_WILL[invitation.role]}
      </p>
      {person ? <SignedIn {...{ invitation, token, person }} /> : <SignedOut {...{ invitation, token }} />}
    </Frame>
  )
}

function SignedIn({ invitation, token, person }: { invitation: InvitationFace; token: string; person: { email: string } }) {
  if (invitation.email && invitation.email !== person.email) {
    return (
      <>
        <p>
          The invitation is for {invitation.email}. You are signed in as {person.email}. Sign out, then open the link again.
        </p>
        <SignOutButton />
      </>
    )
  }
  return (
    <>
      <AcceptButton token={token}>{`Join ${invitation.workspaceName}`}</AcceptButton>
      <p className="hint">You are signed in as {person.email}.</p>
    </>
  )
}

function SignedOut({ invitation, token }: { invitation: InvitationFace; token: string }) {
  return (
    <>
      <InvitedSignUpForm token={token} email={invitation.email} />
      <p className="hint">
        You have an account? <Link href={`/sign-in?next=/join/${token}`}>Sign in to join</Link>
      </p>
    </>
  )
}

function Closed({ reason }: { reason: string }) {
  return (
    <Frame>
      <h1>This door is closed.</h1>
      <p>{reason}</p>
      <p className="hint">
        <Link href="/sign-in">Go to sign in</Link>
      </p>
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  return <AuthLayout art={<SamplePage />}>{children}</AuthLayout>
}

function titleOf({ workspaceName, proposalTitle, asksReview }: InvitationFace): string {
  if (!proposalTitle) return `Write with ${workspaceName}.`
  return `${asksReview ? 'Review' : 'Read'} “${proposalTitle}” at ${workspaceName}.`
}
