'use client'

import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { markMinorAction } from '@/lib/actions/review'
import { type PartKey, partTitle } from '@/lib/domain/prfaq'
import type { RoundIds } from './ask-reviewer'

type Props = { ids: RoundIds; name: string; from: number; to: number; parts: readonly PartKey[] }

/** A lead says that a change of one section is minor, so that verdicts on the earlier text of it go on counting. */
export function MarkMinor({ ids, name, from, to, parts }: Props) {
  const [open, setOpen] = useState(false)
  const { send, pending, refusal } = useSending(markMinorAction)
  return (
    <>
      <Button variant="quiet" size="sm" className="-ml-[10px]" onClick={() => setOpen(true)}>
        Mark a change as minor
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Is this change minor?">
        <form
          className="grid gap-[14px]"
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            const part = String(form.get('part'))
            send({ ...ids, part, from, to, reason: String(form.get('reason')) }, () => {
              setOpen(false)
              showToast('The mark stands, with your reason.')
            })
          }}
        >
          <p>
            {name} judged revision {from}. Their verdict counts for revision {to} once every change that concerns them is marked
            minor.
          </p>
          <SelectField label="Which section?" name="part">
            {parts.map((part) => (
              <option key={part} value={part}>
                {partTitle(part)}
              </option>
            ))}
          </SelectField>
          <TextArea
            label="Why is it minor?"
            aside="It stays on record"
            name="reason"
            maxLength={2000}
            rows={2}
            serif
            error={refusal?.fieldErrors.reason}
          />
          {refusal && !refusal.fieldErrors.reason && <FormError>{refusal.message}</FormError>}
          <footer>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button type="submit" variant="go" busy={pending && 'Marking'}>
              Mark it as minor
            </Button>
          </footer>
        </form>
      </Dialog>
    </>
  )
}
