'use client'

import { Tag } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { Icon } from '@/components/ui/icon'
import { TextField } from '@/components/ui/text-field'
import { showToast } from '@/components/ui/toast-store'
import { nameRevisionAction } from '@/lib/actions/revisions'
import type { Ruling } from '@/lib/domain/ruling'

type Props = { proposalId: string; number: number; name: string; may: Ruling }

/** Gives a revision a name that is easier to find again. */
export function NameRevision({ proposalId, number, name, may }: Props) {
  const [open, setOpen] = useState(false)
  const { send, pending, refusal, forget } = useSending(nameRevisionAction)
  const close = () => {
    setOpen(false)
    forget()
  }

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('name') ?? '')
    send({ proposalId, number, name: given }, () => {
      close()
      showToast(given.trim() ? `Revision ${number} has a name.` : `Revision ${number} has its own message again.`)
    })
  }

  if (!may.allowed) return null
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
        <Icon of={Tag} />
        {name ? 'Rename' : 'Name it'}
      </Button>
      <Dialog open={open} onClose={close} title={`Name revision ${number}`}>
        <form className="grid gap-3.5" onSubmit={save}>
          <TextField
            label="Name"
            name="name"
            maxLength={120}
            defaultValue={name}
            serif
            hint="The text of the revision stays as it is. Leave this empty to show its own message."
          />
          <FormError>{refusal?.message}</FormError>
          <footer>
            <Button onClick={close}>Not now</Button>
            <Button type="submit" variant="go" busy={pending && 'Saving'}>
              Save the name
            </Button>
          </footer>
        </form>
      </Dialog>
    </>
  )
}
