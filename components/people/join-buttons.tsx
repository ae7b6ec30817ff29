'use client'

import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { acceptInvitationAction, joinOpenlyAction } from '@/lib/actions/people'
import { signOut } from './sign-out'
import { useSending } from './use-sending'

/** Accepts an invitation as the person who is signed in. */
export function AcceptButton({ token, children }: { token: string; children: string }) {
  const { send, pending, refusal } = useSending(acceptInvitationAction)
  return (
    <>
      <FormError>{refusal?.message}</FormError>
      <Button variant="go" size="full" busy={pending && 'Joining'} onClick={() => send({ token })}>
        {children}
      </Button>
    </>
  )
}

/** Joins a workspace that is open to everybody with an account. */
export function JoinOpenlyButton({ workspace }: { workspace: { id: string; name: string } }) {
  const { send, pending, refusal } = useSending(joinOpenlyAction)
  return (
    <>
      <FormError>{refusal?.message}</FormError>
      <Button size="full" busy={pending && 'Joining'} onClick={() => send({ workspaceId: workspace.id })}>
        {`Join ${workspace.name}`}
      </Button>
    </>
  )
}

export function SignOutButton() {
  const [pending, start] = useTransition()
  return (
    <Button size="full" busy={pending && 'Signing out'} onClick={() => start(signOut)}>
      Sign out
    </Button>
  )
}
