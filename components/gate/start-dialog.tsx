import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { showToast } from '@/components/ui/toast-store'
import { startEngineeringAction } from '@/lib/actions/gate'

type Props = { proposalId: string; roundId: string; revisionNumber: number; onClose: () => void }

export function StartDialog({ proposalId, roundId, revisionNumber, onClose }: Props) {
  const { send, pending, refusal } = useSending(startEngineeringAction)
  const start = () =>
    send({ proposalId, roundId }, ({ isStarted }) => {
      onClose()
      showToast(
        isStarted
          ? `Revision ${revisionNumber} is cleared to build. Its writers and reviewers are told.`
          : 'The server is locking the text. This page shows it.',
      )
    })
  return (
    <Dialog open onClose={onClose} title={`Start engineering on revision ${revisionNumber}?`}>
      <div className="grid gap-3.5">
        <p>
          Revision {revisionNumber} is cleared to build and its text is locked. Whoever is typing keeps what was not saved by
          then, and can put it into the next draft.
        </p>
        <p className="hint">Writers can open a new draft at any time. This revision stays cleared meanwhile.</p>
        <FormError>{refusal?.message}</FormError>
        <footer>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="go" busy={pending && 'Starting'} onClick={start}>
            Start engineering
          </Button>
        </footer>
      </div>
    </Dialog>
  )
}
