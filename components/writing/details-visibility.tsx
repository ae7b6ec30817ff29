'use client'

import { VisibilityChoice } from '@/components/desk/visibility-choice'
import { useSending } from '@/components/people/use-sending'
import { FormError } from '@/components/ui/form-error'
import { showToast } from '@/components/ui/toast-store'
import { changeVisibilityAction } from '@/lib/actions/proposals'
import type { Visibility } from '@/lib/domain/proposal'
import type { Ruling } from '@/lib/domain/ruling'

const SAID: Record<Visibility, string> = {
  workspace: 'Everybody in the workspace can read it.',
  named: 'Only the people you name can read it.',
}

/** Who reads a proposal; chosen at once, and taken back by the toast. */
export function DetailsVisibility({ proposalId, value, may }: { proposalId: string; value: Visibility; may: Ruling }) {
  const { send, refusal } = useSending(changeVisibilityAction)

  function choose(visibility: Visibility) {
    const before = visibility === 'workspace' ? 'named' : 'workspace'
    send({ proposalId, visibility }, () =>
      showToast(SAID[visibility], { label: 'Undo', run: () => send({ proposalId, visibility: before }) }),
    )
  }

  return (
    <div className="mt-6">
      <VisibilityChoice value={value} onChange={choose} reason={may.allowed ? undefined : may.reason} />
      <FormError>{refusal?.message}</FormError>
    </div>
  )
}
