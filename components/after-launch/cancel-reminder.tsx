'use client'

import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { cancelLaunchReminderAction } from '@/lib/actions/after-launch'

type Props = { proposalId: string; reminderId: string; day: string }

export function CancelReminder({ proposalId, reminderId, day }: Props) {
  const { send, pending, refusal } = useSending(cancelLaunchReminderAction)
  return (
    <span>
      <Button
        size="sm"
        variant="quiet"
        busy={pending && 'Taking it back'}
        aria-label={`Take it back: ${day}`}
        onClick={() => send({ proposalId, reminderId })}
      >
        Take it back
      </Button>
      {refusal && (
        <span role="alert" className="err">
          {refusal.message}
        </span>
      )}
    </span>
  )
}
