'use client'

import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { strikeSurpriseAction } from '@/lib/actions/after-launch'

type Props = { proposalId: string; surpriseId: string; text: string }

/** It stays readable, struck out, and counts no more. */
export function StrikeButton({ proposalId, surpriseId, text }: Props) {
  const { send, pending, refusal } = useSending(strikeSurpriseAction)
  return (
    <span>
      <Button
        size="sm"
        variant="quiet"
        busy={pending && 'Striking'}
        aria-label={`Strike out: ${text}`}
        onClick={() => send({ proposalId, surpriseId })}
      >
        Strike out
      </Button>
      {refusal && (
        <span role="alert" className="err">
          {refusal.message}
        </span>
      )}
    </span>
  )
}
