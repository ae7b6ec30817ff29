'use client'

import { Button } from '@/components/ui/button'
import { InBar } from '@/components/writing/in-bar'
import { changePhaseAction, closePremortemAction } from '@/lib/actions/premortem'
import { NEXT_WORDS, nextPhase } from '@/lib/domain/premortem/phases'
import type { PremortemRoom } from './use-premortem'

/** The one action of whoever runs the session, in the bar. Nobody else sees a button there. */
export function MoveOn({ view, act }: PremortemRoom) {
  if (!view.may.steer.allowed) return null
  const from = view.phase
  const to = nextPhase(from)
  const press = () =>
    to
      ? act(() => changePhaseAction({ premortemId: view.id, from, to }))
      : act(() => closePremortemAction({ premortemId: view.id }))
  return (
    <InBar slot="actions">
      <Button variant={from === 'scene' || from === 'close' ? 'go' : 'outline'} onClick={press}>
        {from === 'close' ? 'Close the session' : NEXT_WORDS[from]}
      </Button>
    </InBar>
  )
}
