import { useSending } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { withdrawClearanceAction } from '@/lib/actions/gate'
import { ReasonDialog } from './reason-dialog'

type Props = { proposalId: string; revisionNumber: number; onClose: () => void }

export function WithdrawDialog({ proposalId, revisionNumber, onClose }: Props) {
  const { send, pending, refusal } = useSending(withdrawClearanceAction)
  const withdraw = (reason: string) =>
    send({ proposalId, revisionNumber, reason }, () => {
      onClose()
      showToast(`Revision ${revisionNumber} is not cleared to build any more.`)
    })
  return (
    <ReasonDialog
      title={`Take back the clearance of revision ${revisionNumber}?`}
      hint="Required. Its writers read it first."
      verb="Take the clearance back"
      busy={pending && 'Taking it back'}
      refusal={refusal}
      onSend={withdraw}
      onClose={onClose}
    >
      <p>Engineering sees at once that it is not cleared. The text opens again, and has to go through review.</p>
    </ReasonDialog>
  )
}
