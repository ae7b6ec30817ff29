'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/toast-store'
import { changeFunctionsAction } from '@/lib/actions/people'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { FunctionsField, functionsIn } from './functions-field'
import type { Member } from './member-row'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

type Props = { member: Member; known: readonly string[]; onClose: () => void }

export function FunctionsDialog({ member, known, onClose }: Props) {
  const { person, functions } = member
  const { send, pending, refusal } = useSending(changeFunctionsAction)
  const read = (form: HTMLFormElement) => ({ personId: person.id, functions: functionsIn(valuesOf(form).functions) })
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/membership').then((inputs) => inputs.ChangeFunctionsInput),
    read,
    refusal,
    send: (form) =>
      send(read(form), () => {
        showToast(`Functions of ${person.name} saved.`)
        onClose()
      }),
  })
  return (
    <Dialog open onClose={onClose} title={`What does ${person.name} answer for?`}>
      <form {...formProps} className="grid gap-4">
        <FunctionsField
          known={known}
          defaultValue={functions}
          error={errors.functions}
          hint="Reviews ask for functions, such as Legal. They give no rights."
        />
        <FormFoot message={message}>
          <footer>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="go" busy={pending && 'Saving'}>
              Save the functions
            </Button>
          </footer>
        </FormFoot>
      </form>
    </Dialog>
  )
}
