'use client'

import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { switchWorkspaceAction } from '@/lib/actions/people'
import { goElsewhere } from './stays-in'

type Props = { here: string; there: { id: string; name: string }; proposalId: string }

/** The proposal lies in another workspace of this person's: one button goes there and opens it. */
export function SwitchOffer({ here, there, proposalId }: Props) {
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()

  function go() {
    start(async () => {
      const refused = await goElsewhere(() => switchWorkspaceAction({ workspaceId: there.id, proposalId }))
      if (refused) setError(refused.message)
    })
  }

  return (
    <>
      <h1 className="h-page">This proposal is in {there.name}.</h1>
      <p className="mt-1 mb-4 text-ink-2">You are in {here} now.</p>
      <Button variant="go" size="lg" onClick={go} busy={pending && 'Switching'}>
        Switch to {there.name}
      </Button>
      <FormError>{error}</FormError>
    </>
  )
}
