'use client'

import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { closeProposalAction, withdrawFromReviewAction } from '@/lib/actions/review'
import { CLOSE_CATEGORIES, CLOSE_KEYS, type CloseCategory } from '@/lib/domain/review/closing'

type DialogProps = { onClose: () => void; proposalId: string }

export function WithdrawDialog({ onClose, proposalId, roundId }: DialogProps & { roundId: string }) {
  const { send, pending, refusal } = useSending(withdrawFromReviewAction)
  const withdraw = () =>
    send({ proposalId, roundId }, () => {
      onClose()
      showToast('It is a draft again.')
    })
  return (
    <Dialog open onClose={onClose} title="Withdraw it from review?">
      <p>The round ends and it is a draft again. Reviewers are told. What they said stays on record.</p>
      <FormError>{refusal?.message}</FormError>
      <footer>
        <Button onClick={onClose}>Keep it in review</Button>
        <Button variant="go" onClick={withdraw} busy={pending && 'Withdrawing'}>
          Withdraw it
        </Button>
      </footer>
    </Dialog>
  )
}

export function CloseDialog({ onClose, proposalId }: DialogProps) {
  const { send, pending, refusal } = useSending(closeProposalAction)
  return (
    <Dialog open onClose={onClose} title="Close it as rejected?">
      <form
        className="grid gap-[14px]"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const category = String(form.get('category')) as CloseCategory
          send({ proposalId, category, reason: String(form.get('reason')) }, onClose)
        }}
      >
        <p>Its text is locked and stays readable. A rejected idea saves the engineering it would have cost.</p>
        <SelectField label="Why?" name="category" error={refusal?.fieldErrors.category}>
          {CLOSE_KEYS.map((key) => (
            <option key={key} value={key}>
              {CLOSE_CATEGORIES[key]}
            </option>
          ))}
        </SelectField>
        <TextArea
          label="In your words"
          aside="It stays on record"
          name="reason"
          maxLength={2000}
          serif
          rows={3}
          error={refusal?.fieldErrors.reason}
        />
        {refusal && Object.keys(refusal.fieldErrors).length === 0 && <FormError>{refusal.message}</FormError>}
        <footer>
          <Button onClick={onClose}>Keep it open</Button>
          <Button type="submit" variant="red-solid" busy={pending && 'Closing'}>
            Close it as rejected
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
