'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { inviteByLinkAction } from '@/lib/actions/people'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { FunctionsField, functionsIn } from './functions-field'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

type Props = { open: boolean; onClose: () => void; roles: readonly Role[]; functions: readonly string[] }

/** Makes a link that many may use. It is shown once; closing the dialog forgets it. */
export function LinkDialog({ open, onClose, roles, functions }: Props) {
  const [link, setLink] = useState<string | null>(null)
  function close() {
    setLink(null)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={link ? 'Copy the link now' : 'Invite by link'}>
      {link ? (
        <Shown link={link} onClose={close} />
      ) : (
        <Ask roles={roles} functions={functions} onMade={setLink} onClose={close} />
      )}
    </Dialog>
  )
}

function Ask({ roles, functions, onMade, onClose }: Omit<Props, 'open'> & { onMade: (link: string) => void }) {
  const { send, pending, refusal } = useSending(inviteByLinkAction)
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/invitation').then((inputs) => inputs.InviteByLinkInput),
    read,
    refusal,
    send: (form) => send(read(form), ({ link }) => onMade(link)),
  })
  return (
    <form {...formProps} className="grid gap-4">
      <p>Whoever has the link can join until it runs out. Send it only where your own people read.</p>
      <div className="grid grid-cols-2 gap-3 narrow:grid-cols-1">
        <SelectField label="They join as" name="role" defaultValue="member">
          {roles.map((role) => (
            <option key={role} value={role}>
              {ROLE_NAMES[role]}
            </option>
          ))}
        </SelectField>
        <SelectField label="Open for" name="days" defaultValue="14" error={errors.days}>
          <option value="1">A day</option>
          <option value="7">A week</option>
          <option value="14">Two weeks</option>
          <option value="90">90 days</option>
        </SelectField>
      </div>
      <FunctionsField known={functions} error={errors.functions} />
      <FormFoot message={message}>
        <footer>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="go" busy={pending && 'Making the link'}>
            Make the link
          </Button>
        </footer>
      </FormFoot>
    </form>
  )
}

function Shown({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <>
      <p>It is shown this once. We keep no copy: if it is lost, make a new one.</p>
      <div className="flex flex-wrap items-center justify-between gap-3 border border-l-[3px] border-rule border-l-amber bg-paper px-3.5 py-2.5">
        <code className="mono min-w-0 flex-1 break-all">{link}</code>
        <CopyButton text={link} done="Link copied">
          Copy the link
        </CopyButton>
      </div>
      <footer>
        <Button variant="go" onClick={onClose}>
          Done
        </Button>
      </footer>
    </>
  )
}

function read(form: HTMLFormElement) {
  const { role, days, functions } = valuesOf(form)
  return { role: role as Role, days: Number(days), functions: functionsIn(functions) }
}
