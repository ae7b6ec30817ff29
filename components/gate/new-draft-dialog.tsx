import { useRouter } from 'next/navigation'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { showToast } from '@/components/ui/toast-store'
import { openNewDraftAction } from '@/lib/actions/gate'

type Props = { proposalId: string; revisionNumber: number; onClose: () => void }

export function NewDraftDialog({ proposalId, revisionNumber, onClose }: Props) {
  const router = useRouter()
  const { send, pending, refusal } = useSending(openNewDraftAction)
  const open = () =>
    send({ proposalId }, () => {
      onClose()
      showToast(`A new draft begins where revision ${revisionNumber} ends.`)
      router.push(`/proposals/${proposalId}/write`)
    })
  return (
    <Dialog open onClose={onClose} title="Open a new draft?">
      <div className="grid gap-3.5">
        <p>
          It begins as a copy of revision {revisionNumber}. That revision stays cleared to build until another one is, or its time
          runs out. The clearance page then says that a newer draft exists.
        </p>
        <FormError>{refusal?.message}</FormError>
        <footer>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="go" busy={pending && 'Opening'} onClick={open}>
            Open a new draft
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
