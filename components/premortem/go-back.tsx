'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Menu } from '@/components/ui/menu'
import { MenuItem } from '@/components/ui/menu-item'
import { changePhaseAction } from '@/lib/actions/premortem'
import { clearsVotes, isBefore, PHASE_NAMES, PHASES, type Phase } from '@/lib/domain/premortem/phases'
import type { PremortemRoom } from './use-premortem'

type Props = Pick<PremortemRoom, 'view' | 'act'> & { triggerClass?: string }

/** Whoever runs the session reopens a phase. Where that takes all votes back it is said, and asked, before. */
export function GoBack({ view, act, triggerClass = 'link link--quiet' }: Props) {
  const [asked, ask] = useState<Phase | null>(null)
  const earlier = PHASES.filter((phase) => isBefore('scene', phase) && isBefore(phase, view.phase)).reverse()
  if (!view.may.steer.allowed || earlier.length === 0) return null
  const go = (to: Phase) => act(() => changePhaseAction({ premortemId: view.id, from: view.phase, to }))
  return (
    <>
      <Menu label="Reopen a phase" trigger="Go back" triggerClass={triggerClass}>
        {earlier.map((phase) => {
          const clears = clearsVotes(view.phase, phase)
          return (
            <MenuItem
              key={phase}
              meta={clears ? 'votes are taken back' : undefined}
              onSelect={() => (clears ? ask(phase) : void go(phase))}
            >
              {PHASE_NAMES[phase]}
            </MenuItem>
          )
        })}
      </Menu>
      {asked && (
        <Dialog
          open
          title={`Reopen ${PHASE_NAMES[asked]} and take all votes back?`}
          onClose={() => ask(null)}
          footer={
            <>
              <Button variant="quiet" onClick={() => ask(null)}>
                Stay here
              </Button>
              <Button
                variant="go"
                onClick={() => {
                  ask(null)
                  void go(asked)
                }}
              >
                Take the votes back
              </Button>
            </>
          }
        >
          <p>Everybody votes anew. The room is told, and it is recorded. Reasons, themes and plans stay.</p>
        </Dialog>
      )}
    </>
  )
}
