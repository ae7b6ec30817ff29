'use client'

import { useCheckedForm } from '@/components/people/use-checked-form'
import { sendOrTell, useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { withdrawInvitationAction } from '@/lib/actions/people'
import { inviteGuestAction } from '@/lib/actions/proposals'

type Invitation = {
  id: string
  email: string
  /** "Invited as a guest, to read. Works until 7 December" */
  says: string
  expired: boolean
}

type Props = {
  proposalId: string
  invitations: readonly Invitation[]
  mayInvite: boolean
  /** Is a round open in which a guest can be asked? */
  mayAsk: boolean
}

/** People from outside, invited by mail to this proposal and nothing else. */
export function DetailsGuests({ proposalId, invitations, mayInvite, mayAsk }: Props) {
  const { send, pending, refusal } = useSending(inviteGuestAction)
  const read = (form: HTMLFormElement) => {
    const data = new FormData(form)
    return { proposalId, email: String(data.get('email') ?? ''), asksReview: data.get('does') === 'review' }
  }
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/proposal').then((inputs) => inputs.InviteGuestInput),
    read,
    refusal,
    send: (form) =>
      send(read(form), () => {
        showToast(`An invitation goes to ${read(form).email}.`)
        form.reset()
      }),
  })

  async function withdraw(invitation: Invitation) {
    const done = await sendOrTell(withdrawInvitationAction({ invitationId: invitation.id }))
    if (done) showToast(`The invitation of ${invitation.email} is withdrawn.`)
  }

  return (
    <>
      {mayInvite && (
        <>
          <form {...formProps} className={mayAsk ? 'inline-form' : 'inline-form--two'}>
            <TextField
              label="Invite a guest"
              aside="They see this proposal and nothing else"
              type="email"
              name="email"
              autoComplete="off"
              error={errors.email}
            />
            {mayAsk && (
              <SelectField label="To" name="does" className="self-start">
                <option value="read">read</option>
                <option value="review">review</option>
              </SelectField>
            )}
            <Button type="submit" className="beside-field self-start" busy={pending && 'Inviting'}>
              Send invitation
            </Button>
          </form>
          <FormError>{message}</FormError>
        </>
      )}
      <ul className="mt-2">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="act-row">
            <span className="min-w-0 wrap-anywhere">
              {invitation.email}
              <small className={invitation.expired ? 'font-medium text-red!' : undefined}>{invitation.says}</small>
            </span>
            <Button variant="quiet" size="sm" className="narrow:-ml-[9px]" onClick={() => void withdraw(invitation)}>
              Withdraw<span className="sr-only"> the invitation of {invitation.email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
