'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { leaveWorkspaceAction } from '@/lib/actions/people'
import type { Ruling } from '@/lib/domain/ruling'
import { OwnLeaving, useOwnLeaving } from './own-leaving'
import { useSending } from './use-sending'

export function LeaveWorkspace({ may }: { may: Ruling }) {
  const [open, setOpen] = useState(false)
  const { send, pending, refusal } = useSending(leaveWorkspaceAction)
  const { left, isKnown } = useOwnLeaving(open, false)
  return (
    <>
      <Button variant="red" reason={may.allowed ? undefined : may.reason} onClick={() => setOpen(true)}>
        Leave the workspace
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Leave this workspace?">
        <p>You lose sight of everything in it at once. Only a new invitation brings you back.</p>
        <OwnLeaving left={left} />
        <FormError>{refusal?.message}</FormError>
        <footer>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="red-solid"
            busy={pending ? 'Leaving' : !isKnown && 'Checking'}
            onClick={() => send({}, () => window.location.assign('/'))}
          >
            {left.length > 0 ? 'Leave all the same' : 'Leave the workspace'}
          </Button>
        </footer>
      </Dialog>
    </>
  )
}
