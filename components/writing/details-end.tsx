'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendOrTell, useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { showToast } from '@/components/ui/toast-store'
import { archiveProposalAction, deleteProposalAction, restoreProposalAction } from '@/lib/actions/proposals'
import type { Ruling } from '@/lib/domain/ruling'

type Props = {
  proposalId: string
  title: string
  isArchived: boolean
  may: { archive: Ruling; restore: Ruling; delete: Ruling }
}

/** Puts a proposal away, takes it out again, or deletes a draft for good. Only the last one asks first. */
export function DetailsEnd({ proposalId, title, isArchived, may }: Props) {
  const archive = async () => {
    if (await sendOrTell(archiveProposalAction({ proposalId }))) {
      showToast(`${title} is archived.`, { label: 'Undo', run: () => void sendOrTell(restoreProposalAction({ proposalId })) })
    }
  }
  const restore = async () => {
    if (await sendOrTell(restoreProposalAction({ proposalId }))) showToast(`${title} is back.`)
  }
  return (
    <>
      <div className="act-row">
        <span>
          {isArchived ? 'Archived' : 'Archive'}
          <small>
            {isArchived
              ? 'It can be read. Restoring brings back the state it had.'
              : 'Nobody writes in it any more. It can be read and restored.'}
          </small>
        </span>
        {isArchived ? (
          <Button variant="go" onClick={() => void restore()} reason={reasonOf(may.restore)}>
            Restore it
          </Button>
        ) : (
          <Button onClick={() => void archive()} reason={reasonOf(may.archive)}>
            Archive it
          </Button>
        )}
      </div>
      {!isArchived && <DeleteRow proposalId={proposalId} title={title} may={may.delete} />}
    </>
  )
}

function DeleteRow({ proposalId, title, may }: { proposalId: string; title: string; may: Ruling }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const { send, pending, refusal, forget } = useSending(deleteProposalAction)

  function remove() {
    send({ proposalId }, () => {
      showToast(`${title} is deleted.`)
      router.replace('/desk')
    })
  }

  return (
    <div className="act-row">
      <span>
        Delete
        <small>Its text and revisions go for good. Only a draft that was never submitted can be deleted.</small>
      </span>
      <Button variant="red" onClick={() => setOpen(true)} reason={reasonOf(may)}>
        Delete it
      </Button>
      <Dialog
        open={open}
        onClose={() => [setOpen(false), forget()]}
        title={`Delete ${title}?`}
        footer={
          <>
            <Button onClick={() => [setOpen(false), forget()]}>Keep it</Button>
            <Button variant="red-solid" onClick={remove} busy={pending && 'Deleting'}>
              Delete the proposal
            </Button>
          </>
        }
      >
        <p className="text-ink-2">
          The text, its questions and all its revisions go for everybody, and nobody can bring them back.
        </p>
        <FormError>{refusal?.message}</FormError>
      </Dialog>
    </div>
  )
}

function reasonOf(ruling: Ruling): string | undefined {
  return ruling.allowed ? undefined : ruling.reason
}
