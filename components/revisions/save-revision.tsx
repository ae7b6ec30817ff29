'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { showToast } from '@/components/ui/toast-store'
import { saveRevisionAction } from '@/lib/actions/revisions'
import type { Ruling } from '@/lib/domain/ruling'

type Props = {
  proposalId: string
  may: Ruling
  /** The page needs a revision to go on, so it is shown anew in place of the revision. */
  stays?: boolean
}

/** Keeps the saved text as the next revision. */
export function SaveRevision({ proposalId, may, stays = false }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { send, pending, refusal, forget } = useSending(saveRevisionAction)

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const message = String(new FormData(event.currentTarget).get('message') ?? '')
    send({ proposalId, message }, ({ number }) => {
      setOpen(false)
      showToast(`Revision ${number} is kept.`)
      if (stays) router.refresh()
      else router.push(`/proposals/${proposalId}/revisions/${number}`)
    })
  }

  if (!may.allowed) return null
  return (
    <>
      <Button size={stays ? undefined : 'sm'} variant={stays ? 'go' : undefined} onClick={() => setOpen(true)}>
        Save a revision
      </Button>
      <Dialog open={open} onClose={() => [setOpen(false), forget()]} title="Save a revision">
        <form className="grid gap-3.5" onSubmit={save}>
          <p className="hint">A revision keeps the saved text as it stands now. Nobody can change it afterwards.</p>
          <TextArea label="What changed?" name="message" maxLength={200} serif rows={2} aside="You can leave this empty" />
          <FormError>{refusal?.message}</FormError>
          <footer>
            <Button onClick={() => [setOpen(false), forget()]}>Not now</Button>
            <Button type="submit" variant="go" busy={pending && 'Saving'}>
              Save the revision
            </Button>
          </footer>
        </form>
      </Dialog>
    </>
  )
}
