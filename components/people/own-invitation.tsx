'use client'

import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { acceptHereAction } from '@/lib/actions/inbox'
import { useSending } from './use-sending'

type Props = { invitation: { id: string; workspace: string; inviter: string; toProposal: boolean } }

/** An open invitation of somebody who belongs nowhere yet, and the way in. */
export function OwnInvitation({ invitation: { id, workspace, inviter, toProposal } }: Props) {
  const { send, pending, refusal } = useSending(acceptHereAction)
  return (
    <div className="grid gap-2">
      <p>
        {inviter} invites you to {toProposal ? `read a proposal at ${workspace}` : workspace}.
      </p>
      <FormError>{refusal?.message}</FormError>
      <Button variant="go" size="full" busy={pending && 'Joining'} onClick={() => send({ invitationId: id })}>
        {`Join ${workspace}`}
      </Button>
    </div>
  )
}
