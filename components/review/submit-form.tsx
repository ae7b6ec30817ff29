'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { answered } from '@/components/ui/answered'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { submitForReviewAction } from '@/lib/actions/review'
import type { ReviewerChoice, SuggestedReviewer } from '@/lib/domain/review/seen'
import { type AskRow, AskRows } from './ask-rows'
import { type GuestRow, GuestRows } from './guest-rows'

type Props = {
  proposalId: string
  form: {
    hash: string
    seen: number
    dueDay: string
    approvals: number
    suggested: readonly SuggestedReviewer[]
    askable: readonly ReviewerChoice[]
  }
  mayInvite: boolean
}

/** What changed, who judges it, and by when. What is filled in stays, also when the text changed meanwhile and has to be looked at again. */
export function SubmitForm({ proposalId, form, mayInvite }: Props) {
  const router = useRouter()
  const [rows, setRows] = useState<AskRow[]>(() => form.suggested.map((one, at) => ({ ...one, key: at })))
  const [guests, setGuests] = useState<GuestRow[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<{ message: string; fieldErrors: Record<string, string> } | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const reviewers = rows.flatMap(({ personId, function: name, required }) =>
      personId ? [{ personId, function: name, required }] : [],
    )
    setBusy(true)
    setFailure(null)
    const sending = submitForReviewAction({
      proposalId,
      hash: form.hash,
      seen: form.seen,
      message: String(fields.get('message')),
      dueDay: String(fields.get('dueDay')),
      reviewers,
      guests: guests.filter(({ email }) => email.trim()).map(({ email, required }) => ({ email, required })),
    })
    const result = await answered(sending)
    setBusy(false)
    if (result.ok) {
      showToast(`Revision ${result.value.revisionNumber} is in review, round ${result.value.round}.`)
      return router.push(`/proposals/${proposalId}/review`)
    }
    setFailure(result)
    if (result.code === 'conflict') router.refresh()
  }

  const errors = failure?.fieldErrors ?? {}
  const guestError = errors.guests ?? Object.entries(errors).find(([field]) => field.startsWith('guests'))?.[1]
  const isInFields = ['message', 'dueDay', 'reviewers'].some((field) => errors[field]) || guestError
  return (
    <form className="submitform mt-6" onSubmit={submit} noValidate>
      <TextArea
        label={form.seen > 0 ? 'What changed?' : 'What should reviewers know?'}
        aside="They read it first"
        name="message"
        maxLength={500}
        rows={3}
        serif
        error={errors.message}
      />
      <section>
        <h2 className="h-sec">
          Who judges it{' '}
          <span className="hint">{form.approvals === 1 ? 'It needs one approval' : `It needs ${form.approvals} approvals`}</span>
        </h2>
        <AskRows rows={rows} onRows={setRows} askable={form.askable} error={errors.reviewers} />
        {mayInvite && <GuestRows rows={guests} onRows={setGuests} error={guestError} />}
      </section>
      <TextField
        label="By when?"
        hint="At 17:00 on that day, your time."
        type="date"
        name="dueDay"
        defaultValue={form.dueDay}
        error={errors.dueDay}
        className="max-w-[220px]"
      />
      {failure && !isInFields && <FormError>{failure.message}</FormError>}
      <div className="verdict-acts">
        <Button type="submit" variant="go" size="lg" busy={busy && 'Submitting'}>
          Submit for review
        </Button>
        <ButtonLink variant="quiet" size="lg" href={`/proposals/${proposalId}/write`}>
          Keep writing
        </ButtonLink>
      </div>
    </form>
  )
}
