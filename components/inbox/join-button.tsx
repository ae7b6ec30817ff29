'use client'

import { useTransition } from 'react'
import { goElsewhere } from '@/components/desk/stays-in'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/toast-store'
import { acceptHereAction } from '@/lib/actions/inbox'

/** Joins the workspace that invited, and goes there. */
export function JoinButton({ invitationId, workspace, isFirst }: { invitationId: string; workspace: string; isFirst?: boolean }) {
  const [pending, start] = useTransition()
  function join() {
    start(async () => {
      const refused = await goElsewhere(() => acceptHereAction({ invitationId }))
      if (refused) showToast(refused.message)
    })
  }
  return (
    <Button size="sm" variant={isFirst ? 'go' : undefined} busy={pending && 'Joining'} onClick={join}>
      Join<span className="sr-only"> {workspace}</span>
    </Button>
  )
}
