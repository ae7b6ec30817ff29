import { useSending } from '@/components/people/use-sending'
import { showToast } from '@/components/ui/toast-store'
import { waiveRequirementAction } from '@/lib/actions/gate'
import type { RequirementKey } from '@/lib/domain/gate-names'
import { ReasonDialog } from './reason-dialog'

export type Waiving = { proposalId: string; roundId: string; requirement: RequirementKey; title: string }

export function WaiveDialog({ title, onClose, ...input }: Waiving & { onClose: () => void }) {
  const { send, pending, refusal } = useSending(waiveRequirementAction)
  const waive = (reason: string) =>
    send({ ...input, reason }, () => {
      onClose()
      showToast(`“${title}” is waived for this round.`)
    })
  return (
    <ReasonDialog
      title={`Waive “${title}”?`}
      hint="Required. It is shown for ever, with your name."
      verb="Waive it"
      busy={pending && 'Waiving'}
      refusal={refusal}
      onSend={waive}
      onClose={onClose}
    >
      <p>This round passes without it. The next submission has to meet it again.</p>
    </ReasonDialog>
  )
}
