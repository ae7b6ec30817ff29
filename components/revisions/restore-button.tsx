'use client'

import { RotateCcw } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { Icon } from '@/components/ui/icon'
import { showToast } from '@/components/ui/toast-store'
import { restoreRevisionAction } from '@/lib/actions/revisions'
import { type PartKey, partTitle } from '@/lib/domain/prfaq'
import type { Ruling } from '@/lib/domain/ruling'

type Props = {
  proposalId: string
  number: number
  /** One section, or null for the whole text. */
  part: PartKey | null
  may: Ruling
  /** Does this person write here anyway? */
  isWriter: boolean
}

/** Brings the text of a revision back, or one section of it, after a question: others may be writing there, and a lead who does it has written in the text. */
export function RestoreButton({ proposalId, number, part, may, isWriter }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { send, pending, refusal, forget } = useSending(restoreRevisionAction)
  const close = () => {
    setOpen(false)
    forget()
  }
  const what = part ? partTitle(part) : 'the whole text'

  function restore() {
    send({ proposalId, number, part }, (restored) => {
      close()
      if (restored.number === null) {
        showToast(`Revision ${number} comes back in a moment. What stands there now is kept first.`)
        return
      }
      showToast(
        `${part ? partTitle(part) : 'The text'} reads as in revision ${number} again. Revision ${restored.number} keeps it.`,
      )
      router.push(`/proposals/${proposalId}/revisions/compare?from=${restored.number - 1}&to=${restored.number}`)
    })
  }

  // Whoever only reads has no use for it; where it is the state of the proposal, the button says so.
  if (!may.allowed && may.code === 'forbidden') return null
  return (
    <>
      <Button
        size="sm"
        variant={part ? 'quiet' : 'outline'}
        aria-label={part ? `Bring back ${partTitle(part)} of revision ${number}` : undefined}
        title={may.allowed ? undefined : may.reason}
        reason={may.allowed ? undefined : may.reason}
        onClick={() => setOpen(true)}
      >
        {!part && <Icon of={RotateCcw} />}
        {part ? 'Bring back' : `Restore ${number}`}
      </Button>
      <Dialog open={open} onClose={close} title={part ? `Bring back this ${partTitle(part)}?` : `Restore revision ${number}?`}>
        <div className="grid gap-3.5">
          <p>
            Everybody who has the page open sees {what} change to what it said in revision {number}. They can go on typing.
          </p>
          <p className="hint">What stands there now is kept as a revision first, so you can go back to it in the same way.</p>
          {!isWriter && (
            <p className="hint">You become one of those who wrote it, on record. Whoever wrote in a text cannot approve it.</p>
          )}
          <FormError>{refusal?.message}</FormError>
          <footer>
            <Button onClick={close}>Not now</Button>
            <Button variant="go" busy={pending && 'Restoring'} onClick={restore}>
              {part ? `Bring ${partTitle(part)} back` : `Restore revision ${number}`}
            </Button>
          </footer>
        </div>
      </Dialog>
    </>
  )
}
