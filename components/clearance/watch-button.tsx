'use client'

import { Bell, BellOff } from 'lucide-react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { showToast } from '@/components/ui/toast-store'
import { unwatchClearanceAction, watchClearanceAction } from '@/lib/actions/connections'

/** Asks to be told when it is cleared, in the inbox and by mail, and takes that back. */
export function WatchButton({ proposalId, isWatched }: { proposalId: string; isWatched: boolean }) {
  const { send, pending, refusal } = useSending(isWatched ? unwatchClearanceAction : watchClearanceAction)
  const said = isWatched ? 'You will not be told.' : 'You will be told when it is cleared.'
  return (
    <>
      <Button busy={pending && 'Saving'} onClick={() => send({ proposalId }, () => showToast(said))}>
        <Icon of={isWatched ? BellOff : Bell} />
        {isWatched ? 'Do not tell me' : 'Tell me when it clears'}
      </Button>
      {refusal && (
        <p className="err" role="alert">
          {refusal.message}
        </p>
      )}
    </>
  )
}
