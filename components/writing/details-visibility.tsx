'use client'

import { startTransition, useOptimistic } from 'react'
import { VisibilityChoice } from '@/components/desk/visibility-choice'
import { sendOrTell } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { changeVisibilityAction } from '@/lib/actions/proposals'
import type { Visibility } from '@/lib/domain/proposal'
import type { Ruling } from '@/lib/domain/ruling'

const SAID: Record<Visibility, string> = {
  workspace: 'Everybody in the workspace can read it.',
  named: 'Only the people you name can read it.',
}

type Props = { proposalId: string; value: Visibility; may: Record<Visibility, Ruling> }

/** Who reads a proposal; chosen at once, and taken back by the toast. may: choose that one. */
export function DetailsVisibility({ proposalId, value, may }: Props) {
  const [shown, show] = useOptimistic(value)

  function change(visibility: Visibility, said: () => void) {
    startTransition(async () => {
      show(visibility)
      if (await sendOrTell(changeVisibilityAction({ proposalId, visibility }))) said()
    })
  }

  function choose(visibility: Visibility) {
    const before = otherThan(visibility)
    const undo = { label: 'Undo', run: () => change(before, () => {}) }
    change(visibility, () => showToast(SAID[visibility], may[before].allowed ? undo : undefined))
  }

  const mayChange = may[otherThan(shown)]

  return (
    <div className="mt-6">
      <VisibilityChoice value={shown} onChange={choose} reason={mayChange.allowed ? undefined : mayChange.reason} />
    </div>
  )
}

function otherThan(visibility: Visibility): Visibility {
  return visibility === 'workspace' ? 'named' : 'workspace'
}
