'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormError } from '@/components/ui/form-error'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { inviteByMailAction } from '@/lib/actions/people'
import { ROLE_NAMES, ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import type { Ruling } from '@/lib/domain/ruling'
import { valuesOf } from './check-form'
import { FunctionsField, functionsIn } from './functions-field'
import { LinkDialog } from './link-dialog'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

type Props = { may: { invite: Ruling; inviteLeads: Ruling }; functions: readonly string[] }

/** Invites several people by mail, or makes a link; for others it says whose part that is. */
export function InviteForm({ may, functions }: Props) {
  const [linking, setLinking] = useState(false)
  const { send, pending, refusal } = useSending(inviteByMailAction)
  const roles = ROLES.filter((role) => may.inviteLeads.allowed || role === 'member' || role === 'guest')
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/invitation').then((inputs) => inputs.InviteByMailInput),
    read,
    refusal,
    send: (form) =>
      send(read(form), (invited) => {
        showToast(told(invited))
        if (invited.sent.length > 0) form.reset()
      }),
  })
  if (!may.invite.allowed) return <p className="border-t border-ink pt-3 text-sm text-ink-2">{may.invite.reason}</p>
  return (
    <>
      <form
        {...formProps}
        aria-label="Invite people"
        className="flex items-start gap-2.5 border-t border-ink pt-3 mid:flex-wrap narrow:*:w-full"
      >
        <TextField
          label="Invite by email"
          aside="Commas between several"
          name="addresses"
          type="text"
          inputMode="email"
          autoComplete="off"
          className="min-w-[240px] flex-1"
          error={errors.addresses}
        />
        <SelectField label="Role" name="role" defaultValue="member" className="w-[124px]">
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </SelectField>
        <FunctionsField known={functions} className="w-[240px]" error={errors.functions} />
        <Button type="submit" variant="go" className="beside-field mid:mt-0!" busy={pending && 'Sending'}>
          Send invitation
        </Button>
      </form>
      <div className="mt-2 text-sm">
        <FormError>{message}</FormError>
        <button type="button" className="link -my-0.75 py-0.75" onClick={() => setLinking(true)}>
          Invite by link
        </button>
      </div>
      <LinkDialog open={linking} onClose={() => setLinking(false)} roles={roles} functions={functions} />
    </>
  )
}

function read(form: HTMLFormElement) {
  const { addresses = '', role, functions } = valuesOf(form)
  return { addresses, role: role as Role, functions: functionsIn(functions) }
}

function told({ sent, here }: { sent: string[]; here: string[] }): string {
  const there = here.length === 0 ? '' : here.length === 1 ? `${here[0]} is here already.` : `${here.length} are here already.`
  const gone = sent.length === 0 ? '' : sent.length === 1 ? `Invitation to ${sent[0]} sent.` : `${sent.length} invitations sent.`
  return [gone, there].filter(Boolean).join(' ')
}
