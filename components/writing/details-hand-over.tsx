'use client'

import { type FormEvent, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { showToast } from '@/components/ui/toast-store'
import { handOverAction } from '@/lib/actions/proposals'
import type { PersonCard } from '@/lib/domain/person-card'
import type { Ruling } from '@/lib/domain/ruling'

type Props = { proposalId: string; title: string; candidates: readonly PersonCard[]; isOwn: boolean; may: Ruling }

/** A new owner. It asks first: afterwards only the new owner or a lead can hand it back. */
export function DetailsHandOver({ proposalId, title, candidates, isOwn, may }: Props) {
  const [open, setOpen] = useState(false)
  const { send, pending, refusal, forget } = useSending(handOverAction)

  function hand(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const personId = String(new FormData(event.currentTarget).get('personId'))
    const to = candidates.find((person) => person.id === personId)
    send({ proposalId, personId }, () => {
      setOpen(false)
      showToast(`${to?.name} owns ${title} now.`)
    })
  }

  const reason = may.allowed ? (candidates.length > 0 ? undefined : 'There is nobody else to own it.') : may.reason
  return (
    <div className="act-row">
      <span>
        Owner
        <small>The owner chooses who writes, who reads, and when it goes to review.</small>
      </span>
      <Button onClick={() => setOpen(true)} reason={reason}>
        Hand it over
      </Button>
      <Dialog open={open} onClose={() => [setOpen(false), forget()]} title={`Hand ${title} over?`}>
        <form className="grid gap-3.5" onSubmit={hand}>
          <p className="text-ink-2">
            {isOwn
              ? 'You stay its co-author. Only the new owner or a lead can hand it back.'
              : 'Its owner until now stays a co-author, unless they left.'}
          </p>
          <SelectField label="New owner" name="personId">
            {candidates.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </SelectField>
          <FormError>{refusal?.message}</FormError>
          <footer>
            <Button onClick={() => [setOpen(false), forget()]}>Keep it as it is</Button>
            <Button type="submit" variant="go" busy={pending && 'Handing over'}>
              Hand it over
            </Button>
          </footer>
        </form>
      </Dialog>
    </div>
  )
}
