'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { renameTeamAction } from '@/lib/actions/people'
import { valuesOf } from './check-form'
import { FormFoot } from './form-foot'
import { useCheckedForm } from './use-checked-form'
import { useSending } from './use-sending'

export function RenameTeamDialog({ team, onClose }: { team: { id: string; name: string }; onClose: () => void }) {
  const { send, pending, refusal } = useSending(renameTeamAction)
  const read = (form: HTMLFormElement) => ({ teamId: team.id, name: valuesOf(form).name ?? '' })
  const { formProps, errors, message } = useCheckedForm({
    schema: () => import('@/lib/domain/team').then((inputs) => inputs.RenameTeamInput),
    read,
    refusal,
    send: (form) => send(read(form), onClose),
  })
  return (
    <Dialog open onClose={onClose} title={`Rename ${team.name}`}>
      <form {...formProps} className="grid gap-4">
        <TextField label="Name" name="name" autoComplete="off" defaultValue={team.name} error={errors.name} />
        <FormFoot message={message}>
          <footer>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" variant="go" busy={pending && 'Saving'}>
              Save the name
            </Button>
          </footer>
        </FormFoot>
      </form>
    </Dialog>
  )
}
