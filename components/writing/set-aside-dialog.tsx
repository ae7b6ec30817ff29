'use client'

import { useCheckedForm } from '@/components/people/use-checked-form'
import { useSending } from '@/components/people/use-sending'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FormError } from '@/components/ui/form-error'
import { TextArea } from '@/components/ui/text-area'
import { setQuestionAsideAction } from '@/lib/actions/proposals'
import type { StandardQuestion } from '@/lib/domain/standard-questions'
import { refreshCoach } from './coach-state'
import { useWriting } from './writing-context'

type Props = { standard: StandardQuestion; proposalId: string; onClose: () => void }

/** Asks why a standard question does not apply. Reviewers read the reason. */
export function SetAsideDialog({ standard, proposalId, onClose }: Props) {
  const session = useWriting()
  const { send, pending, refusal } = useSending(setQuestionAsideAction)
  const read = (form: HTMLFormElement) => ({
    proposalId,
    question: standard.key,
    reason: String(new FormData(form).get('reason')),
  })
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/answer').then((inputs) => inputs.SetQuestionAsideInput),
    read,
    refusal,
    send: (form) => {
      const input = read(form)
      send(input, () => {
        refreshCoach(session, { setAside: { ...session.coach.get().known.setAside, [standard.key]: input.reason.trim() } })
        onClose()
      })
    },
  })
  return (
    <Dialog open onClose={onClose} title="Why does it not apply?">
      <form {...formProps} className="grid gap-4">
        <p className="font-serif text-[1.0625rem]">{standard.question}</p>
        <TextArea
          serif
          label="The reason"
          hint="Reviewers read it in place of an answer."
          name="reason"
          maxLength={300}
          error={errors.reason}
        />
        <FormError>{message}</FormError>
        <footer>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="go" busy={pending && 'Saving'}>
            Keep the reason
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
