'use client'

import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/check'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { showToast } from '@/components/ui/toast-store'
import { askReviewerAction } from '@/lib/actions/review'
import type { ReviewerChoice } from '@/lib/domain/review/seen'

export type RoundIds = { proposalId: string; roundId: string }

type Props = {
  ids: RoundIds
  askable: readonly ReviewerChoice[]
  /** In whose place; null: one more. */
  standInFor: { id: string; name: string; function: string | null } | null
}

/** Asks one more person in the open round, or somebody in the place of one who cannot decide. */
export function AskReviewer({ ids, askable, standInFor }: Props) {
  const [open, setOpen] = useState(false)
  const { send, pending, refusal } = useSending(askReviewerAction)
  const choices = askable.filter(({ why }) => why === null)
  const title = standInFor ? `Ask somebody in the place of ${standInFor.name}` : 'Ask one more reviewer'
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {standInFor ? 'Ask a stand-in' : 'Ask somebody'}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <form
          className="grid gap-[14px]"
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            const personId = String(form.get('personId') ?? '')
            const required = standInFor ? true : form.get('required') === 'on'
            const asked = { personId, required, function: standInFor?.function ?? null, standInForId: standInFor?.id ?? null }
            send({ ...ids, ...asked }, () => {
              setOpen(false)
              showToast(`${choices.find(({ person }) => person.id === personId)?.person.name ?? 'They'} will be told.`)
            })
          }}
        >
          {choices.length === 0 ? (
            <p>Everybody who could judge this is asked already, or wrote in it.</p>
          ) : (
            <SelectField label="Who?" name="personId">
              {choices.map(({ person, functions }) => (
                <option key={person.id} value={person.id}>
                  {[person.name, ...functions].join(', ')}
                </option>
              ))}
            </SelectField>
          )}
          {!standInFor && choices.length > 0 && (
            <Check name="required" detail="Without their approval the gate stays shut.">
              They must approve
            </Check>
          )}
          <FormError>{refusal?.message}</FormError>
          <footer>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            {choices.length > 0 && (
              <Button type="submit" variant="go" busy={pending && 'Asking'}>
                Ask them
              </Button>
            )}
          </footer>
        </form>
      </Dialog>
    </>
  )
}
