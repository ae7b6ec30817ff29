'use client'

import { useOptimistic, useTransition } from 'react'
import { sendOrTell } from '@/components/people/use-sending'
import { SelectField } from '@/components/ui/select-field'
import { showToast } from '@/components/ui/toast-store'
import { changeClearanceLinksAction } from '@/lib/actions/connections'
import type { ClearanceLinks } from '@/lib/domain/clearance-links'

/** What a link to a clearance says without sign-in. Saved when it is chosen. */
export function ClearanceLinksForm({ links }: { links: ClearanceLinks }) {
  const [shown, show] = useOptimistic(links)
  const [, start] = useTransition()
  const choose = (next: ClearanceLinks) =>
    start(async () => {
      show(next)
      if (await sendOrTell(changeClearanceLinksAction({ links: next }))) showToast('Saved. Links say so from now on.')
    })
  return (
    <div className="grid max-w-[520px] gap-2">
      <p className="mt-1 text-sm text-ink-2">
        Owners, co-authors and leads can make an unguessable link to the clearance of a proposal, for tickets that people without
        an account read. Choose what it says.
      </p>
      <SelectField
        label="A link without sign-in says"
        name="links"
        value={shown}
        onChange={({ target }) => choose(target.value as ClearanceLinks)}
      >
        <option value="off">Nothing: such links are off</option>
        <option value="answer">Cleared or not, and the revision’s number</option>
        <option value="release">The headline and the name too</option>
      </SelectField>
    </div>
  )
}
