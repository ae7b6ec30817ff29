'use client'

import { type ReactNode, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { closeProposalAction, withdrawFromReviewAction } from '@/lib/actions/review'
import { CLOSE_CATEGORIES, CLOSE_KEYS, type CloseCategory } from '@/lib/domain/review/closing'

type Props = { proposalId: string; roundId: string | null; mayWithdraw: boolean; mayClose: boolean; submit: ReactNode }

/** What an author or a lead can do with the whole proposal in review. */
export function ReviewActs({ proposalId, roundId, mayWithdraw, mayClose, submit }: Props) {
  const [open, setOpen] = useState<'withdraw' | 'close' | null>(null)
  if (!submit && !(mayWithdraw && roundId) && !mayClose) return null
  return (
    <div className="review-acts">
      {submit}
      {mayWithdraw && roundId && <Button onClick={() => setOpen('withdraw')}>Withdraw</Button>}
      {mayClose && (
        <Button variant="red" onClick={() => setOpen('close')}>
          Close as rejected
        </Button>
      )}
      {roundId && <Withdraw open={open === 'withdraw'} onClose={() => setOpen(null)} proposalId={proposalId} roundId={roundId} />}
      <Close open={open === 'close'} onClose={() => setOpen(null)} proposalId={proposalId} />
    </div>
  )
}

type DialogProps = { open: boolean; onClose: () => void; proposalId: string }

function Withdraw({ open, onClose, proposalId, roundId }: DialogProps & { roundId: string }) {
  const { send, pending, refusal } = useSending(withdrawFromReviewAction)
  const withdraw = () =>
    send({ proposalId, roundId }, () => {
      onClose()
      showToast('It is a draft again.')
    })
  return (
    <Dialog open={open} onClose={onClose} title="Withdraw it from review?">
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

function Close({ open, onClose, proposalId }: DialogProps) {
  const { send, pending, refusal } = useSending(closeProposalAction)
  return (
    <Dialog open={open} onClose={onClose} title="Close it as rejected?">
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
